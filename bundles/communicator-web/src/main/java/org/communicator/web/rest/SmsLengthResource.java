package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.host.Right;
import org.communicator.api.text.SmsLength;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.DraftJson;

/** What a text costs before it is sent. Nothing is kept of it, so a repeated request is measured again. */
@Path("/sms-length")
@Produces(MediaType.APPLICATION_JSON)
public final class SmsLengthResource {

    private final Ports ports;

    SmsLengthResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SmsLength measure(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            DraftJson body) {
        Caller.of(request).require(Right.MESSAGES_READ);
        return ports.smsLengths().measure(body.draft());
    }
}
