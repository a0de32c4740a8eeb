package org.communicator.channel.email.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail that keeps the id it was given, and knows how far it has been written to the server. */
final class LetterMessage extends MimeMessage {

    private final String id;
    private volatile boolean whole;

    LetterMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** Whether the server may have all of it: before, it cannot have taken it. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        whole = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
