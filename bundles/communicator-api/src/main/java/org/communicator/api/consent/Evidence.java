package org.communicator.api.consent;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.MessageId;

/**
 * Why an entry stands in the ledger.
 *
 * @param source whose word it is
 * @param message the client's message that says so, the question that was sent, or the mail that was unsubscribed from
 * @param text the keyword, what the staff member wrote down, or the provider's code; 1 to {@value #MAX_TEXT} characters
 */
public record Evidence(Source source, Optional<MessageId> message, String text) {

    /** Longest text. */
    public static final int MAX_TEXT = 1000;

    /** Whose word it is. */
    public enum Source {
        /** The client's, by a keyword such as STOP or START. */
        KEYWORD,
        /** The client's answer to a question of ours, or the question itself. */
        DOUBLE_OPT_IN,
        /** The person's, at the address that a mail has for it, and only about such mail. */
        UNSUBSCRIBE,
        /** A staff member's, who was told. */
        STAFF,
        /** The host's. */
        HOST,
        /** The provider's, who refuses to send. */
        PROVIDER
    }

    public Evidence {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(message, "message");
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("evidence must have 1 to " + MAX_TEXT + " characters: " + text.length());
        }
    }
}
