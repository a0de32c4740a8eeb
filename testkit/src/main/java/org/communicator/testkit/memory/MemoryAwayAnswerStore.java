package org.communicator.testkit.memory;

import java.time.Instant;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.store.AwayAnswerStore;

/** The automatic answers of a {@link MemoryStore}. */
public final class MemoryAwayAnswerStore implements AwayAnswerStore {

    private final MemoryStore store;

    MemoryAwayAnswerStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean take(ConversationId conversation, Instant now, Instant since) {
        return store.read(() -> {
            Instant last = store.awayAnswers.get(conversation);
            boolean free = last == null || !last.isAfter(since);
            if (free) {
                store.awayAnswers.put(conversation, now);
            }
            return free;
        });
    }
}
