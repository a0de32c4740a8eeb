package org.communicator.core.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.store.BatchStore;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.api.store.Transactions;
import org.communicator.core.batch.Reasons.Reason;
import org.communicator.core.channel.Senders;
import org.communicator.core.outbox.OutboxRelay;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through the batches that are due, a few recipients of each in turn, so that a small one never waits for a large
 * one. What a crash interrupts is pending again; several nodes share the work.
 */
@Component(service = BatchRelay.class, immediate = true)
public final class BatchRelay {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRelay.class);

    private static final int PORTION = 50;
    private static final int BATCHES = 20;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(200);
    /** About a minute: what is out of order for a while costs nobody the message. */
    private static final int ATTEMPTS = 60;

    private final Transactions transactions;
    private final BatchStore batches;
    private final BatchPortion portion;
    private final OutboxRelay outbox;
    private final Senders senders;
    private final Stamps stamps;
    private final Pump pump;
    private final Map<BatchRecipient, Integer> failures = new HashMap<>();

    @Activate
    public BatchRelay(@Reference Transactions transactions, @Reference BatchStore batches,
            @Reference BatchPortion portion, @Reference OutboxRelay outbox, @Reference Senders senders,
            @Reference Stamps stamps, @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.transactions = transactions;
        this.batches = batches;
        this.portion = portion;
        this.outbox = outbox;
        this.senders = senders;
        this.stamps = stamps;
        this.pump = new Pump("store of batches", workers, this::step);
        pump.wake();
    }

    /** There may be something to do. Returns at once. */
    public void wake() {
        pump.wake();
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    /** A portion of each batch that is due; answers how long to rest. */
    private Duration step() {
        if (senders.channels().isEmpty()) {
            // The channels come up after the core: until then nobody can be reached, which says nothing of anybody.
            return IDLE;
        }
        Instant now = stamps.now();
        List<Batch> due = batches.due(now, BATCHES);
        int worked = 0;
        boolean stuck = false;
        for (Batch batch : due) {
            int done = work(batch);
            worked += Math.max(0, done);
            stuck |= done < 0;
        }
        if (worked > 0) {
            outbox.wake();
        }
        return stuck ? IDLE : worked > 0 ? Duration.ZERO : untilNextDue(now);
    }

    private Duration untilNextDue(Instant now) {
        Duration pause = batches.nextDue().map(due -> Duration.between(now, due)).orElse(IDLE);
        return pause.compareTo(SOON) < 0 ? SOON : pause.compareTo(IDLE) > 0 ? IDLE : pause;
    }

    /** How many recipients were worked on; negative if one is in the way that is to be tried again later. */
    private int work(Batch batch) {
        List<BatchRecipient> taken = new ArrayList<>();
        try {
            return portion(batch, PORTION, taken);
        } catch (StoreUnavailableException gone) {
            throw gone;
        } catch (RuntimeException broken) {
            LOG.info("batch={} goes on one by one: {}", batch.id(), broken.toString());
            return oneByOne(batch, taken.size());
        }
    }

    private int oneByOne(Batch batch, int count) {
        for (int i = 0; i < count; i++) {
            List<BatchRecipient> taken = new ArrayList<>();
            try {
                portion(batch, 1, taken);
                taken.forEach(failures::remove);
            } catch (StoreUnavailableException gone) {
                throw gone;
            } catch (RuntimeException broken) {
                if (taken.isEmpty() || !givenUp(taken.get(0), broken)) {
                    return -1;
                }
            }
        }
        return count;
    }

    private int portion(Batch batch, int limit, List<BatchRecipient> taken) {
        return transactions.inTransaction(() -> {
            int count = portion.work(batch, limit, taken::addAll);
            if (count == 0 && batches.finish(batch.id(), stamps.now())) {
                LOG.info("batch={} is done", batch.id());
            }
            return count;
        });
    }

    /** One that fails again and again, whatever the cause, must not keep the others waiting for ever. */
    private boolean givenUp(BatchRecipient recipient, RuntimeException broken) {
        int attempts = failures.merge(recipient, 1, Integer::sum);
        if (attempts < ATTEMPTS) {
            return false;
        }
        LOG.warn("batch={} recipient {} failed {} times and gets no message", recipient.batch(), recipient.place(),
                attempts, broken);
        failures.remove(recipient);
        Reason reason = Reasons.BROKEN;
        transactions.inTransaction(() -> {
            batches.ended(recipient.batch(), recipient.place(), reason.state(), reason.failure());
            return null;
        });
        return true;
    }
}
