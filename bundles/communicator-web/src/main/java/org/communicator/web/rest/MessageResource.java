package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.ResendOutcome;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.DeletedJson;
import org.communicator.web.json.ItemsJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.ShownCardJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What is done with one message. */
@Path("/messages/{messageId}")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {

    private final Ports ports;

    MessageResource(Ports ports) {
        this.ports = ports;
    }

    @DELETE
    public DeletedJson delete(@Context HttpServletRequest request, @PathParam("messageId") String id) {
        return ports.deletions().message(Caller.of(request), Parameters.message(id)).map(DeletedJson::of)
                .orElseThrow(Parameters::notFound);
    }

    @GET
    @Path("/cards")
    public ItemsJson<ShownCardJson> cards(@Context HttpServletRequest request, @PathParam("messageId") String id) {
        StaffSession session = Caller.of(request);
        LocationNames names = ports.names(session.account());
        return ports.cards().of(session, Parameters.message(id))
                .map(all -> new ItemsJson<>(all.stream().map(card -> ShownCardJson.of(card, names)).toList()))
                .orElseThrow(Parameters::notFound);
    }

    @POST
    @Path("/resend")
    public Response resend(@Context HttpServletRequest request, @PathParam("messageId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        MessageId message = Parameters.message(id);
        return Once.of(ports, request, key, null, () -> answer(session,
                ports.failedMessages().resend(session, message)));
    }

    @POST
    @Path("/dismiss-failure")
    public Response dismissFailure(@Context HttpServletRequest request, @PathParam("messageId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        MessageId message = Parameters.message(id);
        return Once.of(ports, request, key, null, () -> {
            if (!ports.failedMessages().dismiss(session, message)) {
                throw Parameters.notFound();
            }
            return Response.noContent().build();
        });
    }

    private Response answer(StaffSession session, ResendOutcome outcome) {
        if (outcome instanceof ResendOutcome.Tried tried) {
            return PostAnswer.of(tried.outcome(), () -> ports.names(session.account()));
        }
        throw ProblemException.of(ProblemType.NOT_RESENDABLE,
                "The message has not failed, has no text, or is one of a campaign's or a group's: there is nothing to"
                        + " send again. To one person of a group write alone.");
    }
}
