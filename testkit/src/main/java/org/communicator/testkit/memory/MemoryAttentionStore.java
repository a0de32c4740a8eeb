package org.communicator.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.store.AttentionStore;

/** The failed messages of a {@link MemoryStore}. */
public final class MemoryAttentionStore implements AttentionStore {

    private final MemoryStore store;

    MemoryAttentionStore(MemoryStore store) {
        this.store = store;
    }

    record Failed(boolean pending, Optional<MessageId> resentAs) {
        static final Failed NEW = new Failed(true, Optional.empty());
    }

    @Override
    public List<Message> list(Access access, Optional<UUID> after, int limit) {
        return store.read(() -> store.failed.entrySet().stream().filter(entry -> entry.getValue().pending())
                .map(entry -> store.messages.get(entry.getKey()))
                .filter(message -> store.conversations().find(access, message.conversation()).isPresent())
                .filter(message -> after
                        .map(id -> MemoryConversationStore.compare(message.id().value(), id) < 0).orElse(true))
                .sorted(Comparator.comparing((Message message) -> message.id().value(),
                        MemoryConversationStore::compare).reversed())
                .limit(limit).toList());
    }

    @Override
    public void dismiss(MessageId message) {
        store.write(() -> store.failed.computeIfPresent(message, (id, old) -> new Failed(false, old.resentAs())));
    }

    @Override
    public Optional<MessageId> resentAs(MessageId message) {
        return store.read(() -> Optional.ofNullable(store.failed.get(message)).flatMap(Failed::resentAs));
    }

    @Override
    public void resent(MessageId message, MessageId by) {
        store.write(() -> store.failed.computeIfPresent(message, (id, old) -> new Failed(false, Optional.of(by))));
    }
}
