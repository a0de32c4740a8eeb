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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.ConversationHandling.Expected;
import org.communicator.api.inbox.HandlingOutcome;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.HandlingChangeJson;

/** How a team works on one conversation. */
@Path("/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HandlingResource {

    private final Ports ports;

    HandlingResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Path("/claim")
    @Consumes(MediaType.WILDCARD)
    public Response claim(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        return answer(request, key, null, () -> ports.handling().claim(session, conversation));
    }

    @POST
    @Path("/assignee")
    public Response assign(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, HandlingChangeJson.Assignee body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Optional<StaffId> staff = body.toStaff();
        Optional<Expected> expected = HandlingChangeJson.expected(body.expected());
        return answer(request, key, body, () -> ports.handling().assign(session, conversation, staff, expected));
    }

    @POST
    @Path("/transfer")
    public Response transfer(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, HandlingChangeJson.TransferJson body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        LocationId to = body.toLocation();
        Optional<Expected> expected = HandlingChangeJson.expected(body.expected());
        return answer(request, key, body, () -> ports.handling().transfer(session, conversation, to,
                Optional.ofNullable(body.note()), expected));
    }

    @POST
    @Path("/snooze")
    public Response snooze(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, HandlingChangeJson.Snooze body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Instant until = body.toMoment();
        Optional<Expected> expected = HandlingChangeJson.expected(body.expected());
        return answer(request, key, body, () -> ports.handling().snooze(session, conversation, until, expected));
    }

    @POST
    @Path("/close")
    public Response close(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, HandlingChangeJson.Plain body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Optional<Expected> expected = HandlingChangeJson.expected(body.expected());
        return answer(request, key, body, () -> ports.handling().close(session, conversation, expected));
    }

    @POST
    @Path("/reopen")
    public Response reopen(@Context HttpServletRequest request, @PathParam("conversationId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, HandlingChangeJson.Plain body) {
        StaffSession session = Caller.of(request);
        ConversationId conversation = Parameters.conversation(id);
        Optional<Expected> expected = HandlingChangeJson.expected(body.expected());
        return answer(request, key, body, () -> ports.handling().reopen(session, conversation, expected));
    }

    private Response answer(HttpServletRequest request, String key, Object body, Supplier<HandlingOutcome> work) {
        return Once.of(ports, request, key, body, () -> HandlingAnswer.of(work.get(),
                () -> ports.names(Caller.of(request).account())));
    }
}
