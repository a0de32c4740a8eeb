package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.StaffSession;

/**
 * Use case: deletes for good. Needs the right {@code messages.delete}; for one's own note or chat message
 * {@code messages.write} is enough. Thread-safe.
 */
public interface Deletions {

    /** Whether the client has a deleted message. */
    enum Reached {
        /** It was taken back in time, or had failed. */
        NO,
        /** It was being handed to the provider just then. */
        PERHAPS,
        /** It had been sent, or came from the client. */
        YES
    }

    /**
     * A deleted message.
     *
     * @param message what remains of it
     * @param reached whether the client has it nevertheless
     */
    record Deleted(Message message, Reached reached) {
        public Deleted {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(reached, "reached");
        }
    }

    /**
     * Deletes a message: its content is gone when this returns, and if it was still to be sent, it is not. Repeating it
     * changes nothing and gives the same answer.
     *
     * @return empty if there is no such message within reach
     */
    Optional<Deleted> message(StaffSession session, MessageId message);

    /**
     * Deletes a conversation: nobody sees it any more when this returns, and what was still to be sent is not. The
     * content of its messages is taken away right after, also after a crash. Whoever writes later begins a new one.
     *
     * @return whether there was such a conversation within reach; false if it is repeated
     */
    boolean conversation(StaffSession session, ConversationId conversation);
}
