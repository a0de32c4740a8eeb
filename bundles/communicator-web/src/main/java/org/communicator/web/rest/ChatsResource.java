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
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.Chats;
import org.communicator.api.people.Chats.NewChat;
import org.communicator.api.people.Chats.Outcome;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.NewChatJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Chats of staff. */
@Path("/chats")
@Produces(MediaType.APPLICATION_JSON)
public final class ChatsResource {

    private final Ports ports;

    ChatsResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            NewChatJson body) {
        StaffSession session = Caller.of(request);
        NewChat wanted = body.toChat();
        return Once.of(ports, request, key, body, () -> answer(session, ports.chats().open(session, wanted)));
    }

    private Response answer(StaffSession session, Outcome outcome) {
        if (outcome instanceof Outcome.Open open) {
            return Response.ok(ports.conversations().conversation(session, open.chat())
                    .map(summary -> UnreadPage.of(ports, session, summary))
                    .orElseThrow(Parameters::notFound)).build();
        }
        throw outcome instanceof Outcome.Unknown unknown
                ? ProblemException.of(ProblemType.UNKNOWN_PERSON, "There is nobody with the id "
                        + unknown.staff().stream().sorted().findFirst().orElseThrow() + ".")
                : ProblemException.of(ProblemType.TOO_MANY_PARTICIPANTS,
                        "A chat has at most " + Chats.MAX_MEMBERS + " members.");
    }
}
