package org.communicator.api.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;

/**
 * Port: the failed messages that somebody should look at. A message gets onto the list by itself, in the transaction
 * in which {@link MessageStore} learns that it failed. Calls join the thread's transaction. Thread-safe. Errors as in
 * {@link Transactions#inTransaction}.
 */
public interface AttentionStore {

    /**
     * Failed messages within reach that nobody has dealt with, newest first.
     *
     * @param after only those older than this message id
     * @param limit at most so many
     */
    List<Message> list(Access access, Optional<UUID> after, int limit);

    /** Takes a message off the list; nothing happens if it is not on it. */
    void dismiss(MessageId message);

    /**
     * The message by which a failed one was sent again, if it was. Within a transaction, whoever else asks for the
     * same message waits until that ends, so that only one sends it again.
     */
    Optional<MessageId> resentAs(MessageId message);

    /** Takes a failed message off the list and remembers by which one it was sent again. */
    void resent(MessageId message, MessageId by);
}
