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
import org.communicator.api.people.Groups;
import org.communicator.api.people.Groups.NewGroup;
import org.communicator.api.people.Groups.Outcome;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.NewGroupJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Groups of outside numbers. */
@Path("/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupsResource {

    private final Ports ports;

    GroupsResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            NewGroupJson body) {
        StaffSession session = Caller.of(request);
        NewGroup wanted = body.toGroup();
        return Once.of(ports, request, key, body, () -> answer(session, ports.groups().open(session, wanted)));
    }

    private Response answer(StaffSession session, Outcome outcome) {
        if (outcome instanceof Outcome.Opened opened) {
            return Response.accepted(ports.conversations().conversation(session, opened.group())
                    .map(summary -> UnreadPage.of(ports, session, summary))
                    .orElseThrow(Parameters::notFound)).build();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return PostAnswer.of(refused.cause(), () -> ports.names(session.account()));
        }
        throw outcome instanceof Outcome.Unknown
                ? ProblemException.of(ProblemType.UNKNOWN_PERSON,
                        "One of them is no client within reach with a number for texts, or one of the numbers is none.")
                : ProblemException.of(ProblemType.GROUP_SIZE, "A group has " + Groups.MIN_PEOPLE + " to "
                        + Groups.MAX_PEOPLE + " different numbers.");
    }
}
