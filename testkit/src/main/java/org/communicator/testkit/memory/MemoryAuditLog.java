package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.AuditLog;

/** The audit log of a {@link MemoryStore}. */
public final class MemoryAuditLog implements AuditLog {

    private static final Comparator<AuditEntry> NEWEST_FIRST =
            Comparator.comparing(AuditEntry::id, MemoryConversationStore::compare).reversed();

    private final MemoryStore store;

    MemoryAuditLog(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void append(AuditEntry entry) {
        store.write(() -> store.audit.put(entry.id(), entry));
    }

    @Override
    public List<AuditEntry> list(AccountId account, Filter filter, Optional<UUID> after, int limit) {
        return store.read(() -> store.audit.values().stream()
                .filter(entry -> entry.account().equals(account) && fits(entry, filter))
                .filter(entry -> after.map(id -> MemoryConversationStore.compare(entry.id(), id) < 0).orElse(true))
                .sorted(NEWEST_FIRST).limit(limit).toList());
    }

    @Override
    public int expire(Instant before, int limit) {
        return store.read(() -> {
            List<UUID> old = store.audit.values().stream().filter(entry -> entry.at().isBefore(before))
                    .sorted(Comparator.comparing(AuditEntry::at)).limit(limit).map(AuditEntry::id).toList();
            old.forEach(store.audit::remove);
            return old.size();
        });
    }

    private static boolean fits(AuditEntry entry, Filter filter) {
        return filter.staff().map(staff -> entry.actor().staff().filter(staff::equals).isPresent()).orElse(true)
                && filter.client().map(client -> entry.client().filter(client::equals).isPresent()).orElse(true)
                && filter.action().map(entry.action()::equals).orElse(true)
                && filter.from().map(from -> !entry.at().isBefore(from)).orElse(true)
                && filter.to().map(to -> entry.at().isBefore(to)).orElse(true);
    }
}
