package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.ConversationSettings.Renaming;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ItemsJson;
import org.communicator.web.json.NewParticipantJson;
import org.communicator.web.json.NotificationsJson;
import org.communicator.web.json.ParticipantJson;
import org.communicator.web.json.TitleJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Who takes part in a conversation, what it is called, and whom it alerts. */
@Path("/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private static final Predicate<String> NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}").asMatchPredicate();

    private final Ports ports;

    PeopleResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    @Path("/participants")
    public ItemsJson<ParticipantJson> participants(@Context HttpServletRequest request,
            @PathParam("conversationId") String id) {
        return ports.participants().participants(Caller.of(request), Parameters.conversation(id))
                .map(all -> new ItemsJson<>(all.stream().map(ParticipantJson::of).toList()))
                .orElseThrow(Parameters::notFound);
    }

    @POST
    @Path("/participants")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, NewParticipantJson body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Optional<StaffId> member = body.toStaff();
        return Once.of(ports, request, key, body, () -> ChangeAnswer.of(member.isPresent()
                ? ports.participants().add(session, conversation, member.get())
                : ports.groups().add(session, conversation, body.toOutsider())));
    }

    @DELETE
    @Path("/participants/{participant}")
    public Response remove(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @PathParam("participant") String participant) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        return ChangeAnswer.of(NUMBER.test(participant) ? ports.groups().remove(session, conversation, participant)
                : ports.participants().remove(session, conversation, Parameters.hostId(participant, StaffId::new)));
    }

    @POST
    @Path("/leave")
    public Response leave(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        return Once.of(ports, request, key, null,
                () -> ChangeAnswer.of(ports.participants().leave(session, conversation)));
    }

    @PUT
    @Path("/title")
    @Consumes(MediaType.APPLICATION_JSON)
    public void rename(@Context HttpServletRequest request, @PathParam("conversationId") String id, TitleJson body) {
        insist(ports.settings().rename(Caller.of(request), Parameters.conversation(id), Optional.of(body.toTitle()),
                Optional.ofNullable(body.expected())));
    }

    @DELETE
    @Path("/title")
    public void unname(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @QueryParam("expected") String expected) {
        insist(ports.settings().rename(Caller.of(request), Parameters.conversation(id), Optional.empty(),
                Optional.ofNullable(expected)));
    }

    @GET
    @Path("/notifications")
    public NotificationsJson notifications(@Context HttpServletRequest request, @PathParam("conversationId") String id) {
        return ports.settings().muted(Caller.of(request), Parameters.conversation(id)).map(NotificationsJson::new)
                .orElseThrow(Parameters::notFound);
    }

    @PUT
    @Path("/notifications")
    @Consumes(MediaType.APPLICATION_JSON)
    public void mute(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            NotificationsJson body) {
        insist(ports.settings().mute(Caller.of(request), Parameters.conversation(id), body.toMuted()));
    }

    private static void insist(Renaming outcome) {
        if (outcome == Renaming.CHANGED) {
            throw ProblemException.of(ProblemType.CONVERSATION_CHANGED,
                    "Somebody gave this conversation another name meanwhile. Look at it again.");
        }
        insist(outcome == Renaming.DONE);
    }

    private static void insist(boolean there) {
        if (!there) {
            throw Parameters.notFound();
        }
    }
}
