package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.OutboxStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox in a table. */
@Component
public final class JpaOutboxStore implements OutboxStore {

    private static final String TAKEN = "select new org.communicator.store.jpa.conversation.ClaimRow("
            + "m.id, m.account, m.ours, m.theirs, m.body, m.providerId, o.channel, o.attempts, o.inDoubt,"
            + " o.attemptedAt) from OutboxEntity o, MessageEntity m where m.id = o.message and o.message in :ids"
            + " order by o.dueAt, o.message";
    /** In SQL, for EclipseLink would write the values into it: it binds none that is an argument of a function. */
    private static final String LEASE = "update outbox set due_at = ?1, attempts = attempts + 1, in_doubt = true,"
            + " attempted_at = coalesce(attempted_at, ?2) where message_id in (%s)";
    private static final String REMOVE = "delete from OutboxEntity o where o.message = :id";
    private static final String POSTPONE_IN_DOUBT =
            "update OutboxEntity o set o.dueAt = :dueAt, o.inDoubt = true where o.message = :id";
    private static final String POSTPONE = "update OutboxEntity o set o.dueAt = :dueAt, o.inDoubt = false,"
            + " o.attemptedAt = null where o.message = :id";
    private static final String SIZE = "select count(o) from OutboxEntity o";

    private final JpaTransactions transactions;

    @Activate
    public JpaOutboxStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Entry entry) {
        transactions.write(entities -> {
            entities.persist(new OutboxEntity(entry.message().value(), entry.conversation().value(), entry.channel(),
                    entry.dueAt()));
        });
    }

    @Override
    public List<Claim> claim(Set<Channel> channels, Instant now, Instant leaseUntil, int limit) {
        return channels.isEmpty() ? List.of() : transactions.write(entities -> {
            List<UUID> taken = new Taking(entities, channels).take(now, limit);
            return taken.isEmpty() ? List.<Claim>of() : leased(entities, taken, now, leaseUntil);
        });
    }

    @Override
    public void remove(MessageId message) {
        transactions.write(entities -> {
            entities.createQuery(REMOVE).setParameter("id", message.value()).executeUpdate();
        });
    }

    @Override
    public void postpone(MessageId message, Instant dueAt, boolean inDoubt) {
        transactions.write(entities -> {
            entities.createQuery(inDoubt ? POSTPONE_IN_DOUBT : POSTPONE).setParameter("dueAt", dueAt)
                    .setParameter("id", message.value()).executeUpdate();
        });
    }

    @Override
    public Optional<Instant> nextDue(Set<Channel> channels) {
        return channels.isEmpty() ? Optional.empty() : transactions
                .read(entities -> new Taking(entities, channels).next().stream().findFirst());
    }

    @Override
    public long size() {
        return transactions.read(entities -> entities.createQuery(SIZE, Long.class).getSingleResult());
    }

    private static List<Claim> leased(EntityManager entities, List<UUID> messages, Instant now, Instant until) {
        List<ClaimRow> rows = entities.createQuery(TAKEN, ClaimRow.class).setParameter("ids", messages).getResultList();
        InList.query(entities, LEASE, 3, messages).setParameter(1, until).setParameter(2, now)
                .executeUpdate();
        return rows.stream().map(ClaimRow::claim).toList();
    }
}
