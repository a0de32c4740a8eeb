package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.OutboxStore;
import org.communicator.store.jpa.database.InList;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox in a table. */
@Component
public final class JpaOutboxStore implements OutboxStore {

    /** In SQL, for EclipseLink would write the values into it: it binds none that is an argument of a function. */
    private static final String LEASE = "update outbox set due_at = ?1, attempts = attempts + 1, in_doubt = true,"
            + " attempted_at = coalesce(attempted_at, ?2) where message_id in (%s)";

    private final JpaTransactions transactions;

    @Activate
    public JpaOutboxStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Entry entry) {
        transactions.write(entities -> {
            entities.persist(new OutboxEntity(entry));
        });
    }

    @Override
    public List<Claim> claim(Set<Channel> channels, Instant now, Instant leaseUntil, int limit, int bulk) {
        return channels.isEmpty() ? List.of() : transactions.write(entities -> {
            List<UUID> taken = new Taking(entities, channels).take(now, limit, bulk);
            return taken.isEmpty() ? List.<Claim>of() : leased(entities, taken, now, leaseUntil);
        });
    }

    @Override
    public void remove(MessageId message) {
        transactions.write(entities -> {
            entities.createNamedQuery(OutboxEntity.REMOVE).setParameter("id", message.value()).executeUpdate();
        });
    }

    @Override
    public Withdrawal withdraw(MessageId message) {
        return transactions.write(entities -> {
            return took(entities, OutboxEntity.REMOVE_UNSENT, message) ? Withdrawal.IN_TIME
                    : took(entities, OutboxEntity.REMOVE, message) ? Withdrawal.IN_DOUBT : Withdrawal.NOT_THERE;
        });
    }

    @Override
    public List<MessageId> waiting(ConversationId conversation) {
        return transactions.read(entities -> entities.createNamedQuery(OutboxEntity.WAITING, UUID.class)
                .setParameter("conversation", conversation.value()).getResultList().stream().map(MessageId::new)
                .toList());
    }

    @Override
    public void postpone(MessageId message, Instant dueAt, boolean inDoubt) {
        transactions.write(entities -> {
            entities.createNamedQuery(inDoubt ? OutboxEntity.POSTPONE_IN_DOUBT : OutboxEntity.POSTPONE)
                    .setParameter("dueAt", dueAt).setParameter("id", message.value()).executeUpdate();
        });
    }

    @Override
    public Optional<Instant> nextDue(Set<Channel> channels) {
        return channels.isEmpty() ? Optional.empty() : transactions
                .read(entities -> new Taking(entities, channels).next().stream().findFirst());
    }

    @Override
    public long size() {
        return transactions.read(
                entities -> entities.createNamedQuery(OutboxEntity.SIZE, Long.class).getSingleResult());
    }

    private static boolean took(EntityManager entities, String query, MessageId message) {
        return entities.createNamedQuery(query).setParameter("id", message.value()).executeUpdate() > 0;
    }

    private static List<Claim> leased(EntityManager entities, List<UUID> messages, Instant now, Instant until) {
        List<ClaimRow> rows = entities.createNamedQuery(OutboxEntity.CLAIMED, ClaimRow.class)
                .setParameter("ids", messages).getResultList();
        InList.query(entities, LEASE, 3, messages).setParameter(1, until).setParameter(2, now)
                .executeUpdate();
        return rows.stream().map(ClaimRow::claim).toList();
    }
}
