package org.communicator.api.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.media.UploadId;

/**
 * What a staff member wants to send.
 *
 * @param text at most {@value Message#MAX_TEXT} UTF-16 units; not only white space unless there are attachments
 * @param idempotencyKey the caller's key, 1 to 64 characters
 * @param from the number to send from, in E.164; chosen for the author if empty
 * @param cards what a text among staff points at, at most {@value Message#MAX_CARDS}
 * @param timing when it shall be sent
 * @param seen the newest message that the author saw: if others wrote to the client after it, nothing is sent
 * @param to the address of the client to send to, in E.164 or as a lower-case email address; chosen if empty
 * @param attachments uploads of the author that are whole, at most {@value Message#MAX_ATTACHMENTS}; they become its files
 */
public record NewMessage(String text, Optional<String> idempotencyKey, Optional<String> from, List<Card> cards,
        Timing timing, Optional<MessageId> seen, Optional<String> to, List<UploadId> attachments) {

    /** A plain text from the number that is chosen for the author, to be sent as soon as it may be. */
    public NewMessage(String text, Optional<String> idempotencyKey) {
        this(text, idempotencyKey, Optional.empty(), List.of());
    }

    /** One to be sent as soon as it may be, wherever the client is written to, whatever others wrote meanwhile. */
    public NewMessage(String text, Optional<String> idempotencyKey, Optional<String> from, List<Card> cards) {
        this(text, idempotencyKey, from, cards, Timing.NOW, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same at another time. */
    public NewMessage at(Timing newTiming) {
        return new NewMessage(text, idempotencyKey, from, cards, newTiming, seen, to, attachments);
    }

    /** The same of an author who saw all up to that message; of one who says nothing of it if empty. */
    public NewMessage after(Optional<MessageId> newSeen) {
        return new NewMessage(text, idempotencyKey, from, cards, timing, newSeen, to, attachments);
    }

    /** The same to that address of the client; to one that is chosen if empty. */
    public NewMessage to(Optional<String> address) {
        return new NewMessage(text, idempotencyKey, from, cards, timing, seen, address, attachments);
    }

    /** The same with these files. */
    public NewMessage with(List<UploadId> uploads) {
        return new NewMessage(text, idempotencyKey, from, cards, timing, seen, to, uploads);
    }

    public NewMessage {
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(to, "to");
        cards = List.copyOf(cards);
        attachments = List.copyOf(attachments);
        if (attachments.size() > Message.MAX_ATTACHMENTS) {
            throw new IllegalArgumentException(
                    "a message has at most " + Message.MAX_ATTACHMENTS + " attachments: " + attachments.size());
        }
        if (text.isBlank() && attachments.isEmpty() || text.length() > Message.MAX_TEXT) {
            throw new IllegalArgumentException(
                    "text must have 1 to " + Message.MAX_TEXT + " characters that are not all blank: " + text.length());
        }
    }
}
