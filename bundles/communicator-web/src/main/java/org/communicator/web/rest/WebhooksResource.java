package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.WebhookJson;
import org.communicator.web.json.WebhookSettingsJson;

/** The webhooks of an account. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public final class WebhooksResource {

    private final Ports ports;

    WebhooksResource(Ports ports) {
        this.ports = ports;
    }

    @GET
    public WebhookJson.ListJson list(@Context HttpServletRequest request) {
        return WebhookJson.ListJson.of(ports.webhooks().list(Caller.of(request)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context HttpServletRequest request, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String key,
            WebhookSettingsJson body) {
        WebhookSettings settings = body.toSettings();
        return Once.of(ports, request, key, body, () ->
                WebhookAnswer.of(ports.webhooks().create(Caller.of(request), settings)));
    }
}
