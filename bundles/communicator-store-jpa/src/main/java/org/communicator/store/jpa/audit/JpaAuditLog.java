package org.communicator.store.jpa.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.AuditLog;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log in a table. */
@Component
public final class JpaAuditLog implements AuditLog {

    private static final String EXPIRE = "delete from audit_entry where id in"
            + " (select id from audit_entry where stored_at < ?1 order by stored_at limit ?2)";

    private final JpaTransactions transactions;

    @Activate
    public JpaAuditLog(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(AuditEntry entry) {
        transactions.write(entities -> {
            entities.persist(AuditEntity.of(entry));
        });
    }

    @Override
    public List<AuditEntry> list(AccountId account, AuditTrail.Filter filter, Optional<UUID> after, int limit) {
        return transactions.read(entities -> new AuditSelect(account, filter, after).query(entities)
                .setMaxResults(limit).getResultList().stream().map(AuditEntity::entry).toList());
    }

    @Override
    public int expire(Instant before, int limit) {
        return transactions.write(entities -> {
            return entities.createNativeQuery(EXPIRE).setParameter(1, before).setParameter(2, limit).executeUpdate();
        });
    }
}
