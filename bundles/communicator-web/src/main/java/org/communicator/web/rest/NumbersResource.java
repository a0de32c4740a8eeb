package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.NumbersJson;

/** The numbers that one may send from. */
@Path("/numbers")
@Produces(MediaType.APPLICATION_JSON)
public final class NumbersResource {

    private final Ports ports;

    NumbersResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public NumbersJson numbers(@Context HttpServletRequest request) {
        StaffSession session = Caller.of(request);
        return NumbersJson.of(ports.numbers().numbers(session), ports.names(session.account()));
    }
}
