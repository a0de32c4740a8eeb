package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
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
import org.communicator.web.json.InvitationJson;

/** Lets clients into the guest app, and puts them out. */
@Path("/clients/{clientId}")
@Produces(MediaType.APPLICATION_JSON)
public final class GuestInvitationsResource {

    private final Ports ports;

    GuestInvitationsResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Path("/guest-invitations")
    public Response invite(@Context HttpServletRequest request, @PathParam("clientId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        ClientId client = Parameters.hostId(id, ClientId::new);
        return Once.of(ports, request, key, null, () -> Response.status(Response.Status.CREATED)
                .entity(ports.guestInvitations().invite(session, client).map(InvitationJson::of)
                        .orElseThrow(Parameters::notFound)).build());
    }

    @DELETE
    @Path("/guest-access")
    public void revoke(@Context HttpServletRequest request, @PathParam("clientId") String id) {
        if (!ports.guestInvitations().revoke(Caller.of(request), Parameters.hostId(id, ClientId::new))) {
            throw Parameters.notFound();
        }
    }
}
