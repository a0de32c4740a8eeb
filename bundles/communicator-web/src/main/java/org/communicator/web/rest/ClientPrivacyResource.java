package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.ClientId;

/** What a client may ask for. */
@Path("/clients/{clientId}")
public final class ClientPrivacyResource {

    private final Ports ports;

    ClientPrivacyResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Path("/export")
    @Produces(ExportBodyWriter.ZIP)
    public Response export(@Context HttpServletRequest request, @PathParam("clientId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        return PrivacyAnswer.export(ports, request, key, Parameters.hostId(id, client -> ConversationKey.of(new ClientId(client))));
    }

    @POST
    @Path("/erase")
    @Produces(MediaType.APPLICATION_JSON)
    public Response erase(@Context HttpServletRequest request, @PathParam("clientId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        return PrivacyAnswer.erase(ports, request, key, Parameters.hostId(id, client -> ConversationKey.of(new ClientId(client))));
    }
}
