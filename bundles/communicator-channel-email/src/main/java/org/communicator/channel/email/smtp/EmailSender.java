package org.communicator.channel.email.smtp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.channel.MailThreads;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.HostDirectory;
import org.communicator.channel.email.EmailConnection;
import org.communicator.channel.email.EmailRoutes;
import org.communicator.channel.email.Letter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Sends through the route {@code email-outbound}, and is there as long as that runs. */
@Component
public final class EmailSender implements ChannelSender {

    private final ProducerTemplate route;
    private final EmailConnection connection;
    private final Letters letters;
    private final SmtpOutcome outcome;
    private final SentFolder sent;

    @Activate
    public EmailSender(
            @Reference(target = "(&(communicator.channel=email)(communicator.routes=email-outbound))") CamelContext context,
            @Reference EmailConnection connection, @Reference MailThreads threads, @Reference HostDirectory directory) {
        this.route = context.createProducerTemplate();
        this.connection = connection;
        this.letters = new Letters(connection, threads, directory);
        this.outcome = new SmtpOutcome(connection.outgoing());
        this.sent = new SentFolder(connection.settings());
    }

    /** Lets go of the route. */
    @Deactivate
    public void close() {
        route.stop();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String provider() {
        return EmailConnection.PROVIDER;
    }

    @Override
    public SendResult send(OutboundMessage message) {
        Letter letter;
        Exchange exchange;
        try {
            letter = letters.of(message);
            exchange = route.request(EmailRoutes.OUTBOUND, request -> request.getMessage().setBody(letter));
        } catch (RuntimeException e) {
            // What a route throws is in the exchange; here the message has not even entered it.
            return new SendResult.Later(e.getClass().getSimpleName(), Duration.ZERO);
        }
        if (exchange.getException() != null) {
            return outcome.of(exchange.getException());
        }
        connection.outgoing().worked();
        return new SendResult.Accepted(letter.id(), MessageStatus.SENT);
    }

    /** SMTP has no list. A server may keep what it sent; else the same mail goes again, under the same id. */
    @Override
    public List<Found> lookUp(OutboundMessage message, Instant since) {
        String id = letters.id(message);
        return sent.has(id) ? List.of(new Found(id, MessageStatus.SENT)) : List.of();
    }
}
