package org.communicator.testkit.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.ConsentStore;

/** The consent ledger of a {@link MemoryStore}. */
public final class MemoryConsentStore implements ConsentStore {

    private final MemoryStore store;

    MemoryConsentStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void append(Collection<ConsentEntry> entries) {
        store.write(() -> entries.forEach(entry -> store.consents.put(entry.id(), entry)));
    }

    @Override
    public List<ConsentEntry> covering(AccountId account, Channel channel, String address, Purpose purpose,
            Set<ConsentScope> scopes, int limit) {
        return store.read(() -> about(account, Set.of(address))
                .filter(entry -> entry.subject().channel() == channel && entry.subject().purpose() == purpose
                        && scopes.contains(entry.subject().scope()))
                .limit(limit).toList());
    }

    @Override
    public List<ConsentEntry> current(AccountId account, Collection<String> addresses) {
        return store.read(() -> {
            Set<ConsentSubject> seen = new HashSet<>();
            return about(account, addresses).filter(entry -> seen.add(entry.subject())).toList();
        });
    }

    @Override
    public List<ConsentEntry> history(AccountId account, String address, Optional<UUID> after, int limit) {
        return store.read(() -> about(account, Set.of(address))
                .filter(entry -> after.map(key -> MemoryConversationStore.compare(key(entry), key) < 0).orElse(true))
                .limit(limit).toList());
    }

    private Stream<ConsentEntry> about(AccountId account, Collection<String> addresses) {
        return store.consents.values().stream()
                .filter(entry -> entry.account().equals(account) && addresses.contains(entry.subject().address()))
                .sorted(Comparator.comparing(MemoryConsentStore::key, MemoryConversationStore::compare).reversed());
    }

    private static UUID key(ConsentEntry entry) {
        return entry.id().value();
    }
}
