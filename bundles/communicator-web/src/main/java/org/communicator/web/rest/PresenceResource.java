package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.communicator.api.host.StaffId;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ActivityJson;
import org.communicator.web.json.PresenceJson;
import org.communicator.web.problem.ProblemType;

/** Who is there. */
@Path("/presence")
@Produces(MediaType.APPLICATION_JSON)
public final class PresenceResource {

    private static final int MOST = 100;

    private final Ports ports;

    PresenceResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public PresenceJson presence(@Context HttpServletRequest request, @QueryParam("staff") List<String> staff) {
        if (staff.isEmpty() || staff.size() > MOST) {
            throw Parameters.refuse(ProblemType.INVALID, "staff", "must be given 1 to " + MOST + " times");
        }
        List<StaffId> ids = staff.stream().map(id -> Parameters.hostId(id, StaffId::new)).toList();
        return PresenceJson.of(ports.presence().of(Caller.of(request), ids));
    }

    /** Kept in memory only. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response declare(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            ActivityJson body) {
        Parameters.idempotencyKey(key);
        ports.presence().declare(Caller.of(request), body.isAway());
        return Response.noContent().build();
    }
}
