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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.host.StaffSession;
import org.communicator.api.push.PushAddress;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.DeviceJson;

/** Browsers of staff that want to be told while no page is open (P09 T08). */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public final class PushSubscriptionsResource {

    private final Ports ports;

    PushSubscriptionsResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    @Path("/push-key")
    public DeviceJson.KeyJson key(@Context HttpServletRequest request) {
        Caller.of(request);
        return new DeviceJson.KeyJson(ports.pushKey());
    }

    @POST
    @Path("/push-subscriptions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response subscribe(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            DeviceJson.SubscriptionJson body) {
        StaffSession session = Caller.of(request);
        Parameters.idempotencyKey(key);
        PushAddress address = body.address();
        return Response.status(Response.Status.CREATED).entity(DeviceJson.of(ports.devices().register(session, address)))
                .build();
    }

    @DELETE
    @Path("/push-subscriptions/{deviceId}")
    public void unsubscribe(@Context HttpServletRequest request, @PathParam("deviceId") String id) {
        ports.devices().forget(Caller.of(request), Parameters.device(id)).orElseThrow(Parameters::notFound);
    }
}
