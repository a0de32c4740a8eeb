package org.communicator.api.store;

import java.time.Instant;
import org.communicator.api.conversation.ConversationId;

/** Port: who was answered automatically, and when. Calls join the thread's transaction. Thread-safe, also across processes. */
public interface AwayAnswerStore {

    /**
     * Notes that a conversation is answered now, unless it was since that moment.
     *
     * @return whether it was not: of several callers at once only one is told so
     * @throws DuplicateKeyException to another one of them, by then or at commit; if tried again it is told so too
     */
    boolean take(ConversationId conversation, Instant now, Instant since);
}
