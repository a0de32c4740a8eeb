package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.guest.GuestMessages.Written;
import org.communicator.api.guest.GuestSession;
import org.communicator.web.auth.GuestCaller;
import org.communicator.web.json.DeviceJson;
import org.communicator.web.json.GuestMessageJson;
import org.communicator.web.json.PageJson;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What guests do: each sees nothing but his or her own. */
@Path("/guest")
@Produces(MediaType.APPLICATION_JSON)
public final class GuestResource {

    private final Ports ports;

    GuestResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    @Path("/messages")
    public PageJson<GuestMessageJson> messages(@Context HttpServletRequest request, @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        GuestSession guest = GuestCaller.of(request);
        return PageJson.of(ports.guestMessages().page(guest, Parameters.page(cursor, limit)), GuestMessageJson::of);
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            GuestMessageJson.NewJson body) {
        GuestSession guest = GuestCaller.of(request);
        String once = Parameters.idempotencyKey(key).orElseThrow(() -> ProblemException.of(
                ProblemType.IDEMPOTENCY_KEY_REQUIRED, "Without one a message could be there twice."));
        Written written = ports.guestMessages().write(guest, body.checked(), once);
        if (written instanceof Written.Stored stored) {
            return Response.status(Response.Status.CREATED).entity(GuestMessageJson.of(stored.message())).build();
        }
        throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Another message must have another Idempotency-Key.");
    }

    @POST
    @Path("/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    public void receipt(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            GuestMessageJson.ReceiptJson body) {
        GuestSession guest = GuestCaller.of(request);
        Parameters.idempotencyKey(key);
        boolean seen = body.seen();
        MessageId message = body.id();
        if (message == null || !ports.guestMessages().received(guest, message, seen)) {
            throw Parameters.notFound();
        }
    }

    @POST
    @Path("/devices")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            DeviceJson.NewJson body) {
        GuestSession guest = GuestCaller.of(request);
        Parameters.idempotencyKey(key);
        return Response.status(Response.Status.CREATED)
                .entity(DeviceJson.of(ports.guestDevices().register(guest, body.address()))).build();
    }

    @DELETE
    @Path("/devices/{deviceId}")
    public void forget(@Context HttpServletRequest request, @PathParam("deviceId") String id) {
        if (!ports.guestDevices().forget(GuestCaller.of(request), Parameters.device(id))) {
            throw Parameters.notFound();
        }
    }

    @GET
    @Path("/push-key")
    public DeviceJson.KeyJson key(@Context HttpServletRequest request) {
        GuestCaller.of(request);
        return new DeviceJson.KeyJson(ports.pushKey());
    }

    /** Stands in for the live events while what they need is missing: their servlet takes the path once it is there. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response events(@Context HttpServletRequest request) {
        GuestCaller.of(request);
        throw new ProblemException(ProblemAnswer
                .unavailable("Live events are not available at the moment."));
    }
}
