package org.communicator.store.jpa.batch;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.BatchReport;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.store.BatchStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Batches in tables. */
@Component
public final class JpaBatchStore implements BatchStore {

    private static final int WRITTEN_AT_ONCE = 500;
    private static final String COUNTS = "select " + StandingRow.STATE + ", " + StandingRow.CODE + ", count(*)"
            + StandingRow.FROM + " group by " + StandingRow.STATE + ", " + StandingRow.CODE + " order by 1, 2";
    private static final String FINISH = "update batch set state = 'DONE', ended_at = ?1 where id = ?2"
            + " and state = 'RUNNING' and not exists (select 1 from batch_recipient where batch_id = ?2"
            + " and state = 'PENDING')";
    private static final String RECIPIENTS = "select " + StandingRow.COLUMNS + StandingRow.FROM
            + " and r.place >= ?2%s order by r.place limit ?3";

    private final JpaTransactions transactions;

    @Activate
    public JpaBatchStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void create(Batch batch, List<BatchRecipient> recipients) {
        transactions.write(entities -> {
            entities.persist(BatchEntity.of(batch));
            for (int i = 0; i < recipients.size(); i++) {
                entities.persist(BatchRecipientEntity.of(recipients.get(i)));
                if (i % WRITTEN_AT_ONCE == WRITTEN_AT_ONCE - 1) {
                    entities.flush();
                    entities.clear();
                }
            }
        });
    }

    @Override
    public Optional<Batch> find(Access access, BatchId id) {
        return BatchQuery.seesNothing(access) ? Optional.empty() : transactions.read(entities ->
                new BatchQuery().within(access).and("b.id =", id.value()).newestFirst(entities, 1).stream().findFirst());
    }

    @Override
    public List<Batch> list(Access access, Optional<UUID> after, int limit) {
        return BatchQuery.seesNothing(access) ? List.of() : transactions.read(entities -> {
            BatchQuery query = new BatchQuery().within(access);
            after.ifPresent(id -> query.and("b.id <", id));
            return query.newestFirst(entities, limit);
        });
    }

    @Override
    public List<BatchReport.Count> counts(BatchId id) {
        return transactions.read(entities -> {
            List<?> rows = entities.createNativeQuery(COUNTS).setParameter(1, id.value()).getResultList();
            return rows.stream().map(row -> count((Object[]) row)).toList();
        });
    }

    @Override
    public List<BatchRecipient> recipients(BatchId id, Optional<RecipientState> state, int from, int limit) {
        String sql = RECIPIENTS.formatted(state.isPresent() ? " and " + StandingRow.STATE + " = ?4" : "");
        return transactions.read(entities -> {
            Query query = entities.createNativeQuery(sql).setParameter(1, id.value()).setParameter(2, from)
                    .setParameter(3, limit);
            state.ifPresent(wanted -> query.setParameter(4, wanted.name()));
            List<?> rows = query.getResultList();
            return rows.stream().map(row -> StandingRow.recipient(id, (Object[]) row)).toList();
        });
    }

    @Override
    public List<Batch> due(Instant now, int limit) {
        return transactions.read(entities -> new BatchQuery().and("b.state =", Batch.State.RUNNING.name())
                .and("b.due_at <=", now).confirmationsFirst(entities, limit));
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactions.read(BatchQuery::nextDue);
    }

    @Override
    public List<BatchRecipient> take(BatchId id, int limit) {
        return transactions.write(entities -> {
            return new PendingRecipients(entities, id).take(limit);
        });
    }

    @Override
    public void queued(BatchId id, int place, MessageId message) {
        transactions.write(entities -> {
            entities.createNamedQuery(BatchRecipientEntity.QUEUED).setParameter("state", RecipientState.QUEUED)
                    .setParameter("message", message.value()).setParameter("batch", id.value())
                    .setParameter("place", place).executeUpdate();
        });
    }

    @Override
    public void ended(BatchId id, int place, RecipientState state, Failure reason) {
        transactions.write(entities -> {
            because(entities.createNamedQuery(BatchRecipientEntity.END), reason).setParameter("state", state)
                    .setParameter("batch", id.value()).setParameter("place", place).executeUpdate();
        });
    }

    @Override
    public boolean finish(BatchId id, Instant at) {
        return transactions.write(entities -> entities.createNativeQuery(FINISH).setParameter(1, at)
                .setParameter(2, id.value()).executeUpdate() > 0);
    }

    @Override
    public boolean cancel(BatchId id, Failure reason, Instant at) {
        return transactions.write(entities -> {
            boolean ended = entities.createNamedQuery(BatchEntity.CANCEL).setParameter("id", id.value())
                    .setParameter("at", at).executeUpdate() > 0;
            if (ended) {
                because(entities.createNamedQuery(BatchRecipientEntity.END_PENDING), reason)
                        .setParameter("state", RecipientState.CANCELLED)
                        .setParameter("pending", RecipientState.PENDING).setParameter("batch", id.value())
                        .executeUpdate();
            }
            return ended;
        });
    }

    private static Query because(Query query, Failure reason) {
        return query.setParameter("code", reason.code()).setParameter("text", reason.text())
                .setParameter("next", reason.next());
    }

    private static BatchReport.Count count(Object[] row) {
        return new BatchReport.Count(RecipientState.valueOf((String) row[0]), Optional.ofNullable((String) row[1]),
                ((Number) row[2]).longValue());
    }
}
