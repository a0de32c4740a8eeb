package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.UsageJson;

/** What was sent and received. */
@Path("/usage")
@Produces(MediaType.APPLICATION_JSON)
public final class UsageResource {

    private final Ports ports;

    UsageResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public UsageJson usage(@Context HttpServletRequest request, @QueryParam("from") String from,
            @QueryParam("to") String to) {
        StaffSession session = Caller.of(request);
        UsageSpan span = UsageSpan.of(from, to);
        return UsageJson.of(span.from(), span.to(), ports.usage().usage(session, span.from(), span.to()),
                ports.names(session.account()));
    }
}
