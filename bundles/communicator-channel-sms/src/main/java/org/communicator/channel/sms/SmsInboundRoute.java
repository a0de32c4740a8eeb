package org.communicator.channel.sms;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.InboundMessages;
import org.communicator.api.channel.WebhookRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sms-inbound}: from a provider's call to a stored message. Only what is stored is acknowledged. */
@Component(service = RoutesBuilder.class, property = "communicator.channel=sms")
public final class SmsInboundRoute extends RouteBuilder {

    private final SmsProvider provider;
    private final InboundMessages messages;

    @Activate
    public SmsInboundRoute(@Reference SmsProvider provider, @Reference InboundMessages messages) {
        this.provider = provider;
        this.messages = messages;
    }

    @Override
    public void configure() {
        RouteSteps steps = new RouteSteps(getContext(), "sms-inbound");
        from(SmsHeaders.INBOUND).routeId("sms-inbound")
                .process(steps.named("verify", this::verify))
                .process(steps.named("parse", this::parse))
                .process(steps.named("receive", this::receive))
                .process(steps.named("acknowledge", this::acknowledge));
    }

    private void verify(Exchange exchange) {
        exchange.getMessage().setBody(provider.verify(exchange.getMessage().getBody(WebhookRequest.class)));
    }

    private void parse(Exchange exchange) {
        exchange.getMessage().setBody(provider.inbound(exchange.getMessage().getBody(WebhookCall.class)));
    }

    private void receive(Exchange exchange) {
        exchange.getMessage().setBody(messages.receive(exchange.getMessage().getBody(InboundMessage.class)));
    }

    private void acknowledge(Exchange exchange) {
        exchange.getMessage().setBody(provider.received());
    }
}
