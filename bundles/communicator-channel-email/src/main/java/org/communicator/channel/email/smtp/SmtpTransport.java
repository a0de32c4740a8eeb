package org.communicator.channel.email.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.communicator.channel.email.LibraryScope;
import org.communicator.channel.email.MailServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a mail to the server, on a connection of its own: what fails does not touch what goes beside it. */
final class SmtpTransport extends DefaultJavaMailSender {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

    private final MailServer server;

    SmtpTransport(MailServer server, Session session) {
        this.server = server;
        setSession(session);
    }

    @Override
    public void send(MimeMessage mail) throws MessagingException {
        try (LibraryScope scope = LibraryScope.enter()) {
            deliver(mail, getSession().getTransport("smtp"));
        } catch (MessagingException e) {
            if (mail instanceof LetterMessage letter && letter.isWhole() && !SmtpOutcome.isAnswer(e)) {
                throw new UnansweredException(e);
            }
            throw e;
        }
    }

    private void deliver(MimeMessage mail, Transport transport) throws MessagingException {
        try {
            connect(transport);
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    /** What was said before counts, whatever becomes of the farewell. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("no farewell from the mail server: {}", e.getClass().getSimpleName());
        }
    }

    private void connect(Transport transport) throws MessagingException {
        boolean known = !server.user().isEmpty();
        transport.connect(server.host(), server.port(), known ? server.user() : null,
                known ? server.password().reveal() : null);
    }
}
