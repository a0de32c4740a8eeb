package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.SilenceStore;

/** The messages of a {@link MemoryStore} of whose arrival nobody has told yet. */
public final class MemorySilenceStore implements SilenceStore {

    private final MemoryStore store;

    MemorySilenceStore(MemoryStore store) {
        this.store = store;
    }

    record Watch(Instant dueAt, Optional<MessageId> replacedBy) {
    }

    @Override
    public void watch(MessageId message, Instant dueAt) {
        store.write(() -> store.silences.putIfAbsent(message, new Watch(dueAt, Optional.empty())));
    }

    @Override
    public Optional<Watched> take(Instant now) {
        return store.read(() -> store.silences.entrySet().stream()
                .filter(entry -> !entry.getValue().dueAt().isAfter(now))
                .min(Comparator.comparing((Map.Entry<MessageId, Watch> entry) -> entry.getValue().dueAt())
                        .thenComparing(entry -> entry.getKey().value(), MemoryConversationStore::compare))
                .map(entry -> new Watched(entry.getKey(), entry.getValue().replacedBy())));
    }

    @Override
    public void replaced(MessageId message, MessageId by, Instant dueAt) {
        store.write(() -> store.silences.computeIfPresent(message, (id, old) -> new Watch(dueAt, Optional.of(by))));
    }

    @Override
    public void postpone(MessageId message, Instant dueAt) {
        store.write(() -> store.silences.computeIfPresent(message, (id, old) -> new Watch(dueAt, old.replacedBy())));
    }

    @Override
    public Optional<Watched> end(MessageId message) {
        return store.read(() -> Optional.ofNullable(store.silences.remove(message))
                .map(watch -> new Watched(message, watch.replacedBy())));
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.read(() -> store.silences.values().stream().map(Watch::dueAt).min(Comparator.naturalOrder()));
    }
}
