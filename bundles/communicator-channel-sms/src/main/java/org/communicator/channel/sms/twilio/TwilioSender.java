package org.communicator.channel.sms.twilio;

import java.net.URI;
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
import org.communicator.api.media.MediaLinks;
import org.communicator.channel.sms.SmsHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Sends through the route {@code sms-outbound}, and is there as long as that runs. */
@Component
public final class TwilioSender implements ChannelSender {

    /** Longer than Twilio keeps a message that it cannot send yet, which is ten hours. */
    private static final Duration FETCHABLE = Duration.ofHours(12);

    private final ProducerTemplate route;
    private final SendOutcome outcome;
    private final TwilioCondition condition;
    private final TwilioList list;
    private final MediaLinks links;
    private final String publicUrl;

    @Activate
    public TwilioSender(
            @Reference(target = "(&(communicator.channel=sms)(communicator.routes=sms-outbound))") CamelContext context,
            @Reference TwilioConnection connection, @Reference MediaLinks links) {
        this.route = context.createProducerTemplate();
        this.condition = connection.condition();
        this.outcome = new SendOutcome(condition);
        this.list = new TwilioList(connection.client());
        this.links = links;
        this.publicUrl = connection.publicUrl();
    }

    /** Lets go of the route. */
    @Deactivate
    public void close() {
        route.stop();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String provider() {
        return TwilioProvider.NAME;
    }

    @Override
    public boolean carriesAttachments() {
        return true;
    }

    @Override
    public SendResult send(OutboundMessage message) {
        Exchange exchange;
        try {
            exchange = route.request(SmsHeaders.OUTBOUND, request -> fill(request, message));
        } catch (RuntimeException e) {
            // What a route throws is in the exchange; here the message has not even entered it.
            return new SendResult.Later("route closed", Duration.ZERO);
        }
        return exchange.getException() == null ? accepted(exchange) : outcome.of(exchange.getException());
    }

    @Override
    public List<Found> lookUp(OutboundMessage message, Instant since) {
        try {
            return list.of(message, since);
        } catch (RuntimeException e) {
            // Twilio's own message may hold a number.
            throw new IllegalStateException("Twilio's list cannot be asked: " + outcome.of(e));
        }
    }

    private void fill(Exchange request, OutboundMessage message) {
        request.getMessage().setBody(message.text());
        request.getMessage().setHeader(SmsHeaders.MESSAGE, message.id().toString());
        request.getMessage().setHeader(SmsHeaders.FROM, message.addresses().ours());
        request.getMessage().setHeader(SmsHeaders.TO, message.addresses().theirs());
        if (!message.attachments().isEmpty()) {
            request.getMessage().setHeader(SmsHeaders.MEDIA, message.attachments().stream()
                    .map(file -> URI.create(publicUrl + links.path(file, FETCHABLE))).toList());
        }
    }

    private SendResult accepted(Exchange exchange) {
        String id = exchange.getMessage().getHeader(SmsHeaders.PROVIDER_ID, String.class);
        if (id == null) {
            return new SendResult.InDoubt("no id");
        }
        condition.worked();
        String status = exchange.getMessage().getHeader(SmsHeaders.MESSAGE_STATUS, "SENDING", String.class);
        return new SendResult.Accepted(id, MessageStatus.valueOf(status));
    }
}
