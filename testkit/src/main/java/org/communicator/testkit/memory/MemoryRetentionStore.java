package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.RetentionStore;

/** Walks through the messages of a {@link MemoryStore}. */
public final class MemoryRetentionStore implements RetentionStore {

    private final MemoryStore store;

    MemoryRetentionStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Aged> walk(Optional<UUID> after, int limit) {
        return store.read(() -> store.messages.values().stream()
                .filter(message -> after
                        .map(id -> MemoryConversationStore.compare(message.id().value(), id) > 0).orElse(true))
                .sorted(Comparator.comparing(message -> message.id().value(), MemoryConversationStore::compare))
                .limit(limit).map(MemoryRetentionStore::aged).toList());
    }

    @Override
    public Optional<UUID> reached(String walk) {
        return store.read(() -> Optional.ofNullable(store.walks.get(walk)));
    }

    @Override
    public void reach(String walk, UUID message) {
        store.write(() -> store.walks.put(walk, message));
    }

    @Override
    public void pass(String walk, Collection<MessageId> messages) {
        store.write(() -> messages.forEach(id -> store.passed.put(List.of(walk, id), id)));
    }

    @Override
    public List<Aged> settled(String walk, Instant lost, int limit) {
        return store.read(() -> store.passed.entrySet().stream().filter(entry -> entry.getKey().get(0).equals(walk))
                .map(entry -> store.messages.get(entry.getValue())).filter(message -> isSettled(message, lost))
                .sorted(Comparator.comparing(message -> message.id().value(), MemoryConversationStore::compare))
                .limit(limit).map(MemoryRetentionStore::aged).toList());
    }

    private static boolean isSettled(Message message, Instant lost) {
        return message.deleted() || switch (message.status()) {
            case SCHEDULED, QUEUED -> false;
            case SENDING -> message.hold().map(Hold::until).orElse(message.at()).isBefore(lost);
            case RECEIVED, SENT, DELIVERED, FAILED, CANCELLED, READ -> true;
        };
    }

    @Override
    public void settle(String walk, Collection<MessageId> messages) {
        store.write(() -> messages.forEach(id -> store.passed.remove(List.of(walk, id))));
    }

    @Override
    public List<Conversation> lockEmpty(Collection<ConversationId> conversations) {
        return store.read(() -> conversations.stream().map(store.conversations::get).filter(Objects::nonNull)
                .filter(conversation -> conversation.newest().isEmpty()
                        && conversation.kind() == ConversationKind.CLIENT)
                .toList());
    }

    private static Aged aged(Message message) {
        return new Aged(message.id(), message.conversation(), message.kind(), message.status(), message.at(),
                message.deleted());
    }
}
