package org.communicator.api.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.MessageId;

/**
 * Port: messages that a provider took and of whose arrival nobody has told yet. Calls join the thread's transaction.
 * Thread-safe, also across processes on one database. Errors as in {@link Transactions#inTransaction}.
 */
public interface SilenceStore {

    /**
     * A message that is watched.
     *
     * @param message the message
     * @param replacedBy the one that was sent for it, if that was done
     */
    record Watched(MessageId message, Optional<MessageId> replacedBy) {

        public Watched {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(replacedBy, "replacedBy");
        }
    }

    /** Watches a message until that moment; nothing happens if it is watched already. */
    void watch(MessageId message, Instant dueAt);

    /**
     * One whose moment has come, the longest due first. Until the transaction ends nobody else gets it, and whoever ends
     * it waits. Never waits for others itself.
     */
    Optional<Watched> take(Instant now);

    /** Remembers by which message one was replaced, until that moment. */
    void replaced(MessageId message, MessageId by, Instant dueAt);

    /** Puts one off to that moment. */
    void postpone(MessageId message, Instant dueAt);

    /** Watches a message no more; gives what it was, if it was watched. */
    Optional<Watched> end(MessageId message);

    /** When the next one is due; empty if there is none. */
    Optional<Instant> nextDue();
}
