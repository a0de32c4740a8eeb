package org.communicator.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;

/**
 * Port: walks through all messages once, oldest first, and remembers how far. Calls join the thread's transaction.
 * Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface RetentionStore {

    /**
     * A message as far as its age matters.
     *
     * @param message the message
     * @param conversation its conversation
     * @param kind what it is
     * @param status how far it has come
     * @param at when it was stored
     * @param deleted whether it has no content any more
     */
    record Aged(MessageId message, ConversationId conversation, MessageKind kind, MessageStatus status, Instant at,
            boolean deleted) {
        public Aged {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Messages of all accounts in the order of their ids, which is that of their age.
     *
     * @param after only those newer than this message id
     * @param limit at most so many
     */
    List<Aged> walk(Optional<UUID> after, int limit);

    /** How far a walk of that name has come. */
    Optional<UUID> reached(String walk);

    /** Remembers how far a walk of that name has come. */
    void reach(String walk, UUID message);

    /** Remembers messages that are to be looked at again, for they are still to be sent. Those known already stay so. */
    void pass(String walk, Collection<MessageId> messages);

    /**
     * Those of the passed messages of a walk that are no more to be sent, oldest first: neither held nor queued, nor in
     * the provider's hands unless they were stored before a moment, after which no more is heard of them.
     *
     * @param lost that moment
     * @param limit at most so many
     */
    List<Aged> settled(String walk, Instant lost, int limit);

    /** These are not to be looked at again. */
    void settle(String walk, Collection<MessageId> messages);

    /**
     * Those of the conversations with a client or somebody unknown that have nothing left, locked until the end of the
     * transaction, so that no message is added to them meanwhile.
     */
    List<Conversation> lockEmpty(Collection<ConversationId> conversations);
}
