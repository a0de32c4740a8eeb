package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.communicator.api.guest.GuestAccess;
import org.communicator.web.auth.GuestCaller;
import org.communicator.web.json.GuestSessionJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** How guests get in, go on and leave. */
@Path("/guest")
@Produces(MediaType.APPLICATION_JSON)
public final class GuestSessionsResource {

    private final Ports ports;

    GuestSessionsResource(Ports ports) {
        this.ports = ports;
    }

    @POST
    @Path("/sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(@HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, GuestSessionJson.CodeJson body) {
        Parameters.idempotencyKey(key);
        return Response.status(Response.Status.CREATED).entity(granted(ports.guestAccess().enter(body.checked()),
                "The invitation was used, has ended or never was. Ask for another one.")).build();
    }

    @POST
    @Path("/sessions/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    public GuestSessionJson renew(@HeaderParam(Parameters.IDEMPOTENCY_KEY) String key, GuestSessionJson.RenewalJson body) {
        Parameters.idempotencyKey(key);
        return granted(ports.guestAccess().renew(body.checked()), "The session is over. Ask for another invitation.");
    }

    @GET
    @Path("/session")
    public GuestSessionJson.GuestJson session(@Context HttpServletRequest request) {
        return new GuestSessionJson.GuestJson(GuestCaller.of(request).name());
    }

    @DELETE
    @Path("/session")
    public void leave(@Context HttpServletRequest request) {
        ports.guestAccess().leave(GuestCaller.of(request));
    }

    private GuestSessionJson granted(Optional<GuestAccess.Granted> granted, String otherwise) {
        return granted.map(in -> GuestSessionJson.of(in, ports.guestTokens().of(in.session())))
                .orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED, otherwise));
    }
}
