package org.communicator.api.store;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;

/**
 * Port: messages that wait for their time, which are those of status {@code SCHEDULED} that have an entry in the outbox.
 * Calls join the thread's transaction. Thread-safe, also across processes on one database.
 */
public interface HeldMessageStore {

    /**
     * What a held message shall be.
     *
     * @param text the text
     * @param segments its segments
     * @param hold until when and why
     * @param cancelOnReply whether it is taken back when the client writes before then; empty: as before
     */
    record Change(String text, int segments, Hold hold, Optional<Boolean> cancelOnReply) {
    }

    /** The held messages of a conversation in the order in which they will be sent, at most so many. */
    List<Message> list(ConversationId conversation, int limit);

    /**
     * Keeps everybody else from a held message until the transaction ends. Waits for others who do the same.
     *
     * @return false if it does not wait (any more): it is being sent, was sent or taken back
     */
    boolean lock(MessageId message);

    /** Locks the messages of a conversation that are taken back when the client writes; in no particular order. */
    List<MessageId> lockCancelledOnReply(ConversationId conversation);

    /** Changes a locked message: its words and its turn. */
    void change(MessageId message, Change change);
}
