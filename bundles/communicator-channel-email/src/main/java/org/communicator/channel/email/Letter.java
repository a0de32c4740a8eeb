package org.communicator.channel.email;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.MessageId;

/**
 * What the route {@code email-outbound} carries: a mail before it is written as one.
 *
 * @param message our id of the message
 * @param id the mail's own id, without angle brackets
 * @param from our address
 * @param fromName who we are, for people
 * @param replyTo where an answer goes
 * @param to the client's address
 * @param subject one line
 * @param text the text
 * @param thread the ids of earlier mails of the thread, oldest first, without angle brackets
 * @param unsubscribe where one asks not to get such mail any more; only for mail to many
 * @param automatic whether it was not written by a person
 */
public record Letter(MessageId message, String id, String from, String fromName, String replyTo, String to,
        String subject, String text, List<String> thread, Optional<String> unsubscribe, boolean automatic) {

    public Letter {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(fromName, "fromName");
        Objects.requireNonNull(replyTo, "replyTo");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(unsubscribe, "unsubscribe");
        thread = List.copyOf(thread);
    }
}
