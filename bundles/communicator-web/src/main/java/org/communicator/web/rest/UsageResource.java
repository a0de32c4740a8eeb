package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.UsageJson;
import org.communicator.web.problem.ProblemType;

/** What was sent and received. */
@Path("/usage")
@Produces(MediaType.APPLICATION_JSON)
public final class UsageResource {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Ports ports;

    UsageResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public UsageJson usage(@Context HttpServletRequest request, @QueryParam("from") String from,
            @QueryParam("to") String to) {
        StaffSession session = Caller.of(request);
        Instant first = Parameters.moment("from", from);
        Instant end = Parameters.moment("to", to);
        if (!end.isAfter(first) || Duration.between(first, end).compareTo(LONGEST) > 0) {
            throw Parameters.refuse(ProblemType.INVALID, "to", "must be after from, by 366 days at most");
        }
        return UsageJson.of(first, end, ports.usage().usage(session, first, end), ports.names(session.account()));
    }
}
