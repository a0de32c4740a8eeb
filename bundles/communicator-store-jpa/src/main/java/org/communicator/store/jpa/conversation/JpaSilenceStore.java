package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.SilenceStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The messages of whose arrival nobody has told yet, in a table of their own that is as small as what is on its way. */
@Component
public final class JpaSilenceStore implements SilenceStore {

    private static final String WATCH = "insert into silence (message_id, due_at) select ?1, ?2"
            + " where not exists (select 1 from silence where message_id = ?1)";
    /** Looks without a lock first: H2 locks whatever it looks at before it cuts to the limit. */
    private static final String DUE = "select message_id from silence where due_at <= ?1 order by due_at, message_id"
            + " limit 20";
    private static final String LOCK = "select message_id, replaced_by from silence where message_id = ?1"
            + " and due_at <= ?2 for update skip locked";
    private static final String REPLACED = "update silence set replaced_by = ?1, due_at = ?2 where message_id = ?3";
    private static final String POSTPONE = "update silence set due_at = ?1 where message_id = ?2";
    private static final String FIND = "select message_id, replaced_by from silence where message_id = ?1 for update";
    private static final String END = "delete from silence where message_id = ?1";
    private static final String NEXT = "select due_at from silence order by due_at, message_id limit 1";

    private final JpaTransactions transactions;

    @Activate
    public JpaSilenceStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void watch(MessageId message, Instant dueAt) {
        transactions.write(entities -> {
            entities.createNativeQuery(WATCH).setParameter(1, message.value()).setParameter(2, dueAt).executeUpdate();
        });
    }

    @Override
    public Optional<Watched> take(Instant now) {
        return transactions.write(entities -> {
            List<?> due = entities.createNativeQuery(DUE).setParameter(1, now).getResultList();
            return due.stream().flatMap(id -> locked(entities, (UUID) id, now).stream()).findFirst();
        });
    }

    @Override
    public void replaced(MessageId message, MessageId by, Instant dueAt) {
        transactions.write(entities -> {
            entities.createNativeQuery(REPLACED).setParameter(1, by.value()).setParameter(2, dueAt)
                    .setParameter(3, message.value()).executeUpdate();
        });
    }

    @Override
    public void postpone(MessageId message, Instant dueAt) {
        transactions.write(entities -> {
            entities.createNativeQuery(POSTPONE).setParameter(1, dueAt).setParameter(2, message.value())
                    .executeUpdate();
        });
    }

    @Override
    public Optional<Watched> end(MessageId message) {
        return transactions.write(entities -> {
            List<?> rows = entities.createNativeQuery(FIND).setParameter(1, message.value()).getResultList();
            if (!rows.isEmpty()) {
                entities.createNativeQuery(END).setParameter(1, message.value()).executeUpdate();
            }
            return first(rows);
        });
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactions.read(entities -> {
            List<?> moments = entities.createNativeQuery(NEXT).getResultList();
            return moments.stream().map(Instant.class::cast).findFirst();
        });
    }

    private static Optional<Watched> locked(EntityManager entities, UUID id, Instant now) {
        return first(entities.createNativeQuery(LOCK).setParameter(1, id).setParameter(2, now).getResultList());
    }

    private static Optional<Watched> first(List<?> rows) {
        return rows.stream().map(row -> (Object[]) row).findFirst().map(row -> new Watched(new MessageId((UUID) row[0]),
                Optional.ofNullable((UUID) row[1]).map(MessageId::new)));
    }
}
