package org.communicator.channel.email.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.communicator.channel.email.EmailConnection;
import org.communicator.channel.email.EmailRoutes;
import org.communicator.channel.email.EmailSettings;
import org.communicator.channel.email.Letter;
import org.communicator.channel.email.LibraryScope;
import org.communicator.channel.email.MailSessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code email-outbound}: hands a letter to the mail server, once. Trying again is the outbox's. */
@Component(service = RoutesBuilder.class, property = "communicator.channel=email")
public final class EmailOutboundRoute extends RouteBuilder {

    private static final String TRANSPORT = "communicatorSmtp";

    private final EmailSettings settings;
    private final Session session;
    private final LetterWriter writer;

    @Activate
    public EmailOutboundRoute(@Reference EmailConnection connection) {
        settings = connection.settings();
        session = MailSessions.smtp(settings.smtp(), settings.connectTimeout(), settings.answerTimeout());
        writer = new LetterWriter(session);
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(TRANSPORT, new SmtpTransport(settings.smtp(), session));
        from(EmailRoutes.OUTBOUND).routeId("email-outbound")
                .process(this::write)
                .to("smtp:" + settings.smtp().host() + ":" + settings.smtp().port() + "?javaMailSender=#" + TRANSPORT);
    }

    private void write(Exchange exchange) throws MessagingException {
        try (LibraryScope scope = LibraryScope.enter()) {
            exchange.getMessage().setBody(writer.write(exchange.getMessage().getBody(Letter.class)));
        }
    }
}
