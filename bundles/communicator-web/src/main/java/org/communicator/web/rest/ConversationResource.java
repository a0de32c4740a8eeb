package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ConversationJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.MessageJson;
import org.communicator.web.json.NewMessageJson;
import org.communicator.web.json.PageJson;

/** One conversation and its messages. */
@Path("/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
public final class ConversationResource {

    private final Ports ports;

    ConversationResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public ConversationJson conversation(@Context HttpServletRequest request, @PathParam("conversationId") String id) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        return ports.conversations().conversation(session, conversation)
                .map(summary -> UnreadPage.of(ports, session, summary,
                        ports.consents().ofConversation(session, conversation)))
                .orElseThrow(Parameters::notFound);
    }

    @DELETE
    public void delete(@Context HttpServletRequest request, @PathParam("conversationId") String id) {
        if (!ports.deletions().conversation(Caller.of(request), Parameters.conversation(id))) {
            throw Parameters.notFound();
        }
    }

    @GET
    @Path("/messages")
    public PageJson<MessageJson> messages(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        StaffSession session = Caller.of(request);
        var page = ports.conversations().messages(session, Parameters.conversation(id), Parameters.page(cursor, limit))
                .orElseThrow(Parameters::notFound);
        LocationNames names = ports.names(session.account());
        return PageJson.of(page, message -> MessageJson.of(message, names));
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, NewMessageJson body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        NewMessage message = body.toMessage(Parameters.idempotencyKey(key));
        return PostAnswer.of(ports.conversations().post(session, conversation, message), () ->
                ports.names(session.account()));
    }
}
