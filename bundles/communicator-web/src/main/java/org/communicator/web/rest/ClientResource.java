package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.conversation.NewMessage;
import java.util.List;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ClientCardJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.MessageJson;
import org.communicator.web.json.NewMessageJson;
import org.communicator.web.json.PageJson;

/** A client, the client's history, and writing to a client. */
@Path("/clients/{clientId}")
@Produces(MediaType.APPLICATION_JSON)
public final class ClientResource {

    private final Ports ports;

    ClientResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public ClientCardJson client(@Context HttpServletRequest request, @PathParam("clientId") String clientId) {
        StaffSession session = Caller.of(request);
        ClientId id = Parameters.hostId(clientId, ClientId::new);
        return ports.conversations().client(session, id)
                .map(client -> ClientCardJson.of(client, ports.names(session.account()),
                        ports.consents().ofClient(session, id).orElse(List.of())))
                .orElseThrow(Parameters::notFound);
    }

    @GET
    @Path("/messages")
    public PageJson<MessageJson> messages(@Context HttpServletRequest request, @PathParam("clientId") String clientId,
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        var page = ports.conversations().clientMessages(session, Parameters.hostId(clientId, ClientId::new),
                Parameters.page(cursor, limit)).orElseThrow(Parameters::notFound);
        LocationNames names = ports.names(session.account());
        return PageJson.of(page, message -> MessageJson.of(message, names));
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@Context HttpServletRequest request, @PathParam("clientId") String clientId,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, NewMessageJson body) {
        StaffSession session = Caller.of(request);
        ClientId client = Parameters.hostId(clientId, ClientId::new);
        NewMessage message = body.toMessage(Parameters.idempotencyKey(key));
        return PostAnswer.of(ports.conversations().postToClient(session, client, message), () ->
                ports.names(session.account()));
    }
}
