package org.communicator.core.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchOutcome;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.BatchReport;
import org.communicator.api.batch.Batches;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.BatchStore;
import org.communicator.api.store.Transactions;
import org.communicator.core.audit.Audit;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes batches of the host's programs and tells what became of them (X16). */
@Component
public final class BatchService implements Batches {

    private static final Logger LOG = LoggerFactory.getLogger(BatchService.class);

    private final Transactions transactions;
    private final BatchStore batches;
    private final Acceptance acceptance;
    private final BatchRelay relay;
    private final Audit audit;
    private final Stamps stamps;

    @Activate
    public BatchService(@Reference Transactions transactions, @Reference BatchStore batches,
            @Reference Acceptance acceptance, @Reference BatchRelay relay, @Reference Audit audit,
            @Reference Stamps stamps) {
        this.transactions = transactions;
        this.batches = batches;
        this.acceptance = acceptance;
        this.relay = relay;
        this.audit = audit;
        this.stamps = stamps;
    }

    @Override
    public BatchOutcome create(StaffSession session, NewBatch wanted) {
        session.require(Right.MESSAGES_SEND);
        return acceptance.refusal(session, wanted).orElseGet(() -> new BatchOutcome.Accepted(
                transactions.inTransaction(() -> store(session, wanted))));
    }

    @Override
    public Page<Batch> list(StaffSession session, Page.Request page) {
        session.require(Right.MESSAGES_SEND);
        List<Batch> rows = batches.list(session.access(), page.after(), page.limit() + 1);
        return Page.of(rows, page.limit(), batch -> batch.id().value());
    }

    @Override
    public Optional<BatchReport> report(StaffSession session, BatchId id) {
        return find(session, id).map(this::report);
    }

    @Override
    public Optional<Page<BatchRecipient>> recipients(StaffSession session, BatchId id,
            Optional<RecipientState> state, Page.Request page) {
        return find(session, id).map(batch -> {
            int from = page.after().map(last -> (int) last.getLeastSignificantBits() + 1).orElse(0);
            return Page.of(batches.recipients(id, state, from, page.limit() + 1), page.limit(),
                    recipient -> new UUID(0, recipient.place()));
        });
    }

    @Override
    public Optional<BatchReport> cancel(StaffSession session, BatchId id) {
        return find(session, id).map(batch -> {
            transactions.inTransaction(() -> cancel(session, batch));
            return report(find(session, id).orElse(batch));
        });
    }

    private Optional<Batch> find(StaffSession session, BatchId id) {
        session.require(Right.MESSAGES_SEND);
        return batches.find(session.access(), id);
    }

    private BatchReport report(Batch batch) {
        return new BatchReport(batch, batches.counts(batch.id()));
    }

    private Batch store(StaffSession session, NewBatch wanted) {
        BatchId id = new BatchId(stamps.id());
        Batch batch = new Batch(id, session.access(), session.name(), wanted.kind(), wanted.location(), wanted.text(),
                wanted.sendAt(), stamps.now(), wanted.recipients().size(), Batch.State.RUNNING, Optional.empty());
        batches.create(batch, acceptance.recipients(id, wanted));
        audit.record(session, "batch.accepted", subject(id), Map.of("kind", wanted.kind().name(),
                "location", wanted.location().value(), "recipients", Integer.toString(batch.recipients())));
        LOG.info("accepted batch={} kind={} location={} recipients={} staff={}", id, batch.kind(), batch.location(),
                batch.recipients(), session.staff());
        transactions.afterCommit(relay::wake);
        return batch;
    }

    private boolean cancel(StaffSession session, Batch batch) {
        boolean cancelled = batches.cancel(batch.id(), Reasons.CANCELLED, stamps.now());
        if (cancelled) {
            audit.record(session, "batch.cancelled", subject(batch.id()), Map.of());
        }
        return cancelled;
    }

    private static Subject subject(BatchId id) {
        return new Subject("batch", id.toString());
    }
}
