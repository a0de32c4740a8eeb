package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.host.NewContact;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.NewContactJson;

/** New contacts of the host. */
@Path("/contacts")
@Produces(MediaType.APPLICATION_JSON)
public final class ContactsResource {

    private final Ports ports;

    ContactsResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            NewContactJson body) {
        return Once.of(ports, request, key, body, () -> create(Caller.of(request), body.toContact()));
    }

    private Response create(StaffSession session, NewContact contact) {
        return ContactAnswer.of(ports, session, Response.Status.CREATED.getStatusCode(),
                ports.contacts().create(session, contact), index -> "/contactPoints/" + index + "/value");
    }
}
