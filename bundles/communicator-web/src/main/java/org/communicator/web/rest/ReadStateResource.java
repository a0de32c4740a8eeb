package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.Presence;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ActivityJson;
import org.communicator.web.json.ReadJson;
import org.communicator.web.json.ViewersJson;

/** What one has read of a conversation, and what one does in it. */
@Path("/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadStateResource {

    private final Ports ports;

    ReadStateResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response read(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, ReadJson body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Optional<MessageId> upTo = body.toMessage();
        return Once.of(ports, request, key, body,
                () -> done(() -> ports.readState().read(session, conversation, upTo)));
    }

    @POST
    @Path("/unread")
    public Response unread(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        return Once.of(ports, request, key, null,
                () -> done(() -> ports.readState().markUnread(session, conversation)));
    }

    /** Kept in memory only, and said again and again: a key would cost more than it saves. */
    @POST
    @Path("/activity")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response act(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, ActivityJson body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Parameters.idempotencyKey(key);
        Presence.Activity activity = body.toActivity();
        return done(() -> ports.presence().act(session, conversation, activity));
    }

    @GET
    @Path("/viewers")
    public ViewersJson viewers(@Context HttpServletRequest request, @PathParam("conversationId") String id) {
        return ports.presence().viewers(Caller.of(request), Parameters.conversation(id)).map(ViewersJson::of)
                .orElseThrow(Parameters::notFound);
    }

    private static Response done(BooleanSupplier work) {
        if (!work.getAsBoolean()) {
            throw Parameters.notFound();
        }
        return Response.noContent().build();
    }
}
