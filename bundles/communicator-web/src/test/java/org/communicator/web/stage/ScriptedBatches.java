package org.communicator.web.stage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchOutcome;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.BatchReport;
import org.communicator.api.batch.Batches;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Access;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/** Knows one batch of 150 recipients; what is created ends as the test says. Remembers what it was told. */
public final class ScriptedBatches implements Batches {

    public static final Batch BATCH = new Batch(new BatchId(new UUID(0x7000, 9)),
            new Access(Facts.ACME, Set.of(Facts.DOWNTOWN), false, new StaffId("crm")), "CRM",
            MessageKind.CONFIRMATION, Facts.DOWNTOWN, "Hi {client.firstName}", Optional.empty(),
            Instant.parse("2026-03-14T09:00:00Z"), 150, Batch.State.RUNNING, Optional.empty());

    public volatile BatchOutcome outcome = new BatchOutcome.Accepted(BATCH);
    public volatile NewBatch told;
    public volatile boolean cancelled;

    @Override
    public BatchOutcome create(StaffSession session, NewBatch batch) {
        told = batch;
        return outcome;
    }

    @Override
    public Page<Batch> list(StaffSession session, Page.Request page) {
        session.require(Right.MESSAGES_SEND);
        return new Page<>(List.of(BATCH), Optional.of(Facts.NEXT));
    }

    @Override
    public Optional<BatchReport> report(StaffSession session, BatchId batch) {
        return known(batch).map(found -> new BatchReport(found, List.of(
                new BatchReport.Count(RecipientState.DELIVERED, Optional.empty(), 149),
                new BatchReport.Count(RecipientState.SKIPPED, Optional.of("opted-out"), 1))));
    }

    @Override
    public Optional<Page<BatchRecipient>> recipients(StaffSession session, BatchId batch,
            Optional<RecipientState> state, Page.Request page) {
        int from = page.after().map(last -> (int) last.getLeastSignificantBits() + 1).orElse(0);
        return known(batch).map(found -> Page.of(IntStream.range(from, found.recipients())
                .mapToObj(ScriptedBatches::recipient).filter(each -> state.map(each.state()::equals).orElse(true))
                .limit(page.limit() + 1).toList(), page.limit(), each -> new UUID(0, each.place())));
    }

    @Override
    public Optional<BatchReport> cancel(StaffSession session, BatchId batch) {
        cancelled = known(batch).isPresent();
        return report(session, batch);
    }

    private static BatchRecipient recipient(int place) {
        return place > 0 ? new BatchRecipient(BATCH.id(), place, Optional.of(new ClientId("c-" + place)),
                Optional.empty(), Optional.empty(), Map.of(), RecipientState.DELIVERED, Optional.empty(),
                Optional.of(Facts.outbound().id()))
                : new BatchRecipient(BATCH.id(), place, Optional.empty(), Optional.of("+12125550123"),
                        Optional.of("=1+1"), Map.of(), RecipientState.SKIPPED,
                        Optional.of(new Failure("opted-out", "Opted out, by STOP.", "Call.")), Optional.empty());
    }

    private static Optional<Batch> known(BatchId batch) {
        return Optional.of(BATCH).filter(found -> found.id().equals(batch));
    }
}
