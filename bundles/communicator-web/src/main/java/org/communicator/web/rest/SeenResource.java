package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.SeenJson;

/** That one is here. */
@Path("/session/seen")
@Produces(MediaType.APPLICATION_JSON)
public final class SeenResource {

    private final Ports ports;

    SeenResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    public Response seen(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        return Once.of(ports, request, key, null, () -> Response.ok(
                new SeenJson(ports.missed().seen(session).orElse(null))).build());
    }
}
