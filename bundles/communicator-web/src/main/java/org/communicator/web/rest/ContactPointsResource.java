package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ContactPointJson;

/** Further numbers and addresses of a client. */
@Path("/clients/{clientId}/contact-points")
@Produces(MediaType.APPLICATION_JSON)
public final class ContactPointsResource {

    private final Ports ports;

    ContactPointsResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context HttpServletRequest request, @PathParam("clientId") String clientId,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, ContactPointJson body) {
        ClientId client = Parameters.hostId(clientId, ClientId::new);
        return Once.of(ports, request, key, body, () -> add(Caller.of(request), client, body));
    }

    private Response add(StaffSession session, ClientId client, ContactPointJson body) {
        return ContactAnswer.of(ports, session, Response.Status.OK.getStatusCode(),
                ports.contacts().add(session, client, body.checked()), index -> "/value");
    }
}
