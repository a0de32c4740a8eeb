package org.communicator.channel.sms.twilio;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.operations.Meters;
import org.communicator.channel.sms.RefusedException;
import org.communicator.channel.sms.SmsHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes Twilio's calls into the routes {@code sms-inbound} and {@code sms-status}, as long as both run. */
@Component(property = {WebhookReceiver.CHANNEL + "=sms", WebhookReceiver.PROVIDER + "=" + TwilioProvider.NAME})
public final class TwilioWebhook implements WebhookReceiver {

    private final ProducerTemplate routes;
    private final Refusals refusals;

    @Activate
    public TwilioWebhook(@Reference(target = "(&(communicator.channel=sms)(communicator.routes=sms-inbound)"
            + "(communicator.routes=sms-status))") CamelContext context, @Reference Meters meters) {
        this.routes = context.createProducerTemplate();
        this.refusals = new Refusals(meters);
    }

    /** Lets go of the routes. */
    @Deactivate
    public void close() {
        routes.stop();
    }

    @Override
    public WebhookResponse receive(WebhookRequest request) {
        return switch (request.event()) {
            case "inbound" -> through(SmsHeaders.INBOUND, request);
            case "status" -> through(SmsHeaders.STATUS, request);
            default -> WebhookResponse.of(404);
        };
    }

    private WebhookResponse through(String route, WebhookRequest request) {
        Exchange exchange = routes.request(route, call -> call.getMessage().setBody(request));
        Exception thrown = exchange.getException();
        if (thrown instanceof RefusedException refused) {
            return refusals.answer(refused);
        }
        if (thrown instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (thrown != null) {
            throw new IllegalStateException("route failed: " + thrown.getClass().getSimpleName(), thrown);
        }
        return exchange.getMessage().getBody(WebhookResponse.class);
    }
}
