package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.communicator.api.webhook.WebhookId;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.PageJson;
import org.communicator.web.json.WebhookChangeJson;
import org.communicator.web.json.WebhookDeliveryJson;
import org.communicator.web.json.WebhookDeliveryJson.AttemptJson;
import org.communicator.web.json.WebhookJson;

/** One webhook, its deliveries, and a button to try it. */
@Path("/webhooks/{webhookId}")
@Produces(MediaType.APPLICATION_JSON)
public final class WebhookResource {

    private final Ports ports;

    WebhookResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public WebhookJson webhook(@Context HttpServletRequest request, @PathParam("webhookId") String id) {
        return ports.webhooks().find(Caller.of(request), webhook(id)).map(WebhookJson::of)
                .orElseThrow(Parameters::notFound);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@Context HttpServletRequest request, @PathParam("webhookId") String id,
            WebhookChangeJson body) {
        WebhookChangeJson.Change change = body.toChange();
        return WebhookAnswer.of(ports.webhooks().replace(Caller.of(request), webhook(id), change.settings(),
                change.expected()));
    }

    @DELETE
    public void remove(@Context HttpServletRequest request, @PathParam("webhookId") String id) {
        ports.webhooks().remove(Caller.of(request), webhook(id));
    }

    @GET
    @Path("/deliveries")
    public PageJson<WebhookDeliveryJson> deliveries(@Context HttpServletRequest request,
            @PathParam("webhookId") String id, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return PageJson.of(ports.webhooks().deliveries(Caller.of(request), webhook(id), Parameters.page(cursor, limit))
                .orElseThrow(Parameters::notFound), WebhookDeliveryJson::of);
    }

    @POST
    @Path("/deliveries/{deliveryId}/again")
    public Response again(@Context HttpServletRequest request, @PathParam("webhookId") String id,
            @PathParam("deliveryId") String delivery, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        return Once.of(ports, request, key, null, () -> Response.accepted(ports.webhooks()
                .again(Caller.of(request), webhook(id), uuid(delivery)).map(WebhookDeliveryJson::of)
                .orElseThrow(Parameters::notFound)).build());
    }

    @POST
    @Path("/test")
    public Response test(@Context HttpServletRequest request, @PathParam("webhookId") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key) {
        return Once.of(ports, request, key, null, () -> Response.ok(ports.webhooks()
                .test(Caller.of(request), webhook(id)).map(AttemptJson::of).orElseThrow(Parameters::notFound)).build());
    }

    private static WebhookId webhook(String id) {
        return new WebhookId(uuid(id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw Parameters.notFound();
        }
    }
}
