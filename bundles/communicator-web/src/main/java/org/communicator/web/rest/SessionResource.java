package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.SessionJson;

/** Who the token says one is. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final Ports ports;

    SessionResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public SessionJson session(@Context HttpServletRequest request) {
        StaffSession session = Caller.of(request);
        return SessionJson.of(session, ports.names(session.account()));
    }
}
