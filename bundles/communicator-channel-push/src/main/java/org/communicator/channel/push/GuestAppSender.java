package org.communicator.channel.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends through the route {@code push-outbound}, and is there as long as that runs. That a service took it does not mean
 * that it arrived: that says the app.
 */
@Component
public final class GuestAppSender implements ChannelSender {

    private final ProducerTemplate route;

    @Activate
    public GuestAppSender(
            @Reference(target = "(&(communicator.channel=push)(communicator.routes=push-outbound))") CamelContext context) {
        this.route = context.createProducerTemplate();
    }

    /** Lets go of the route. */
    @Deactivate
    public void close() {
        route.stop();
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public String provider() {
        return "push";
    }

    @Override
    public SendResult send(OutboundMessage message) {
        try {
            Exchange exchange = route.request(PushHeaders.OUTBOUND, request -> fill(request, message));
            return exchange.getException() == null ? result(exchange)
                    : new SendResult.InDoubt(exchange.getException().getClass().getSimpleName());
        } catch (RuntimeException e) {
            // What a route throws is in the exchange; here the message has not even entered it.
            return new SendResult.Later("route closed", Duration.ZERO);
        }
    }

    /** Push services keep no list. What is sent twice replaces itself on the device, so that is harmless. */
    @Override
    public List<Found> lookUp(OutboundMessage message, Instant since) {
        return List.of();
    }

    private static void fill(Exchange request, OutboundMessage message) {
        request.getMessage().setBody(message.text());
        request.getMessage().setHeader(PushHeaders.MESSAGE, message.id().toString());
        request.getMessage().setHeader(PushHeaders.ACCOUNT, message.account().value());
        request.getMessage().setHeader(PushHeaders.TO, message.addresses().theirs());
        request.getMessage().setHeader(PushHeaders.OUTBOUND_MESSAGE, message);
    }

    private static SendResult result(Exchange exchange) {
        SendResult known = exchange.getMessage().getHeader(PushHeaders.RESULT, SendResult.class);
        String id = exchange.getMessage().getHeader(PushHeaders.PROVIDER_ID, String.class);
        return known != null ? known : id == null ? new SendResult.InDoubt("no id")
                : new SendResult.Accepted(id, MessageStatus.SENT);
    }
}
