package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.RouteReportJson;

/** The routes of this node, for administrators. */
@Path("/routes")
@Produces(MediaType.APPLICATION_JSON)
public final class RoutesResource {

    private final Ports ports;

    RoutesResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public RouteReportJson routes(@Context HttpServletRequest request) {
        return ports.routes().report(Caller.of(request)).map(RouteReportJson::of)
                .orElseThrow(() -> Ports.missing("Nothing runs routes at the moment."));
    }

    @POST
    @Path("/{routeId}/stop")
    public Response stop(@Context HttpServletRequest request, @PathParam("routeId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        return done(request, key, () -> ports.routes().stop(session, id));
    }

    @POST
    @Path("/{routeId}/start")
    public Response start(@Context HttpServletRequest request, @PathParam("routeId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        StaffSession session = Caller.of(request);
        return done(request, key, () -> ports.routes().start(session, id));
    }

    private Response done(HttpServletRequest request, String key, BooleanSupplier step) {
        return Once.of(ports, request, key, null, () -> {
            if (!step.getAsBoolean()) {
                throw Parameters.notFound();
            }
            return Response.noContent().build();
        });
    }
}
