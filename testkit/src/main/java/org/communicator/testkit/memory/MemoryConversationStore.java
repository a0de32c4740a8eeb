package org.communicator.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.ConversationStore;
import org.communicator.api.store.DuplicateKeyException;

/** Conversations of a {@link MemoryStore}. */
public final class MemoryConversationStore implements ConversationStore {

    private final MemoryStore store;

    MemoryConversationStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Conversation> find(Access access, ConversationId id) {
        return store.read(() -> Optional.ofNullable(store.conversations.get(id)).filter(found -> sees(access, found)));
    }

    @Override
    public Optional<Conversation> findByKey(AccountId account, ConversationKey key) {
        return store.read(() -> store.conversations.values().stream()
                .filter(found -> found.account().equals(account) && found.key().equals(key)).findFirst());
    }

    @Override
    public Optional<Addressed> addressed(AccountId account, ConversationKey key) {
        return store.read(() -> findByKey(account, key).map(found -> new Addressed(found, store.outbox.values().stream()
                .map(MemoryOutboxStore.Pending::entry)
                .anyMatch(entry -> entry.conversation().equals(found.id()) && entry.cancelOnReply()))));
    }

    @Override
    public void lock(ConversationId id) {
        store.read(() -> id);
    }

    @Override
    public void create(Conversation conversation) {
        store.write(() -> {
            if (findByKey(conversation.account(), conversation.key()).isPresent()) {
                throw new DuplicateKeyException(null);
            }
            store.conversations.put(conversation.id(), conversation);
        });
    }

    @Override
    public void advance(ConversationId id, MessageId newest, Turn turn) {
        store.write(() -> {
            Conversation advanced = store.conversations.computeIfPresent(id, (same, old) -> isOlder(old, newest)
                    ? new Conversation(id, old.account(), old.key(), old.title(), old.owners(), old.openTo(),
                            old.members(), old.handling().after(turn), Optional.of(newest))
                    : old);
            if (advanced == null) {
                throw new ConversationGoneException(id);
            }
        });
    }

    @Override
    public void open(ConversationId id, Set<LocationId> owners, Set<LocationId> openTo) {
        store.write(() -> store.conversations.computeIfPresent(id, (same, old) -> new Conversation(id, old.account(),
                old.key(), old.title(), owners, openTo, old.members(), old.handling(), old.newest())));
    }

    @Override
    public Optional<Reach> reach(ConversationId id) {
        return store.read(() -> Optional.ofNullable(store.conversations.get(id)).map(Conversation::reach));
    }

    @Override
    public List<Listed> list(Access access, Optional<LocationId> inbox, Optional<UUID> after, int limit) {
        return store.read(() -> store.conversations.values().stream()
                .filter(found -> sees(access, found) && inbox.map(found.owners()::contains).orElse(true))
                .filter(found -> found.newest().map(store.messages::get).isPresent())
                .map(found -> new Listed(found, store.messages.get(found.newest().get())))
                .filter(row -> after.map(key -> compare(row.newest().id().value(), key) < 0).orElse(true))
                .sorted(Comparator.comparing((Listed row) -> row.newest().id().value(),
                        MemoryConversationStore::compare).reversed())
                .limit(limit).toList());
    }

    /** Orders ids as databases do: as unsigned bytes. */
    static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static boolean isOlder(Conversation conversation, MessageId newest) {
        return conversation.newest().map(known -> compare(known.value(), newest.value()) < 0).orElse(true);
    }

    private static boolean sees(Access access, Conversation conversation) {
        return access.reaches(conversation.reach());
    }
}
