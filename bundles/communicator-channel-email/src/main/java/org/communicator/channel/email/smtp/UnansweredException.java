package org.communicator.channel.email.smtp;

import jakarta.mail.MessagingException;

/** The server got all of a mail, and nobody knows whether it took it. */
final class UnansweredException extends MessagingException {

    private static final long serialVersionUID = 1L;

    UnansweredException(MessagingException cause) {
        super("no answer to a whole mail", cause);
    }
}
