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
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.NoteOutcome;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.MessageJson;
import org.communicator.web.json.NoteJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Words among staff in a conversation. */
@Path("/conversations/{conversationId}/notes")
@Produces(MediaType.APPLICATION_JSON)
public final class NotesResource {

    private final Ports ports;

    NotesResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, NoteJson body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Set<StaffId> mentions = body.toMentions();
        return Once.of(ports, request, key, body, () -> answer(session,
                ports.notes().add(session, conversation, body.text(), mentions)));
    }

    private Response answer(StaffSession session, NoteOutcome outcome) {
        if (outcome instanceof NoteOutcome.Noted noted) {
            return Response.status(Response.Status.CREATED)
                    .entity(MessageJson.of(noted.message(), ports.names(session.account()))).build();
        }
        if (outcome instanceof NoteOutcome.CannotSee blind) {
            throw ProblemException.of(ProblemType.CANNOT_SEE_CONVERSATION, "Those who are called may not see this "
                    + "conversation: " + blind.staff().stream().map(StaffId::value).sorted().collect(Collectors.joining(", "))
                    + ".");
        }
        throw outcome instanceof NoteOutcome.NotForChats
                ? ProblemException.of(ProblemType.NOT_HANDLED, "Everything in a chat of staff stays in the house.")
                : Parameters.notFound();
    }
}
