package org.communicator.core.fallback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.communicator.api.store.SilenceStore;
import org.communicator.api.store.SilenceStore.Watched;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.api.store.Transactions;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after messages of whose arrival nobody has told for too long, one after the other; several nodes share the work. */
@Component(service = SilenceRelay.class, immediate = true)
public final class SilenceRelay {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceRelay.class);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final SilenceStore silences;
    private final FallbackService fallback;
    private final Stamps stamps;
    private final Pump pump;

    @Activate
    public SilenceRelay(@Reference Transactions transactions, @Reference SilenceStore silences,
            @Reference FallbackService fallback, @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.transactions = transactions;
        this.silences = silences;
        this.fallback = fallback;
        this.stamps = stamps;
        this.pump = new Pump("store of silent messages", workers, this::step);
        if (!fallback.isPatientForEver()) {
            pump.wake();
        }
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    /** Works on one that is due and answers how long to rest. */
    private Duration step() {
        AtomicReference<Watched> taken = new AtomicReference<>();
        try {
            return transactions.inTransaction(() -> one(taken)) ? Duration.ZERO : IDLE;
        } catch (StoreUnavailableException gone) {
            throw gone;
        } catch (RuntimeException broken) {
            Optional.ofNullable(taken.get()).ifPresent(watched -> putOff(watched, broken));
            return IDLE;
        }
    }

    private boolean one(AtomicReference<Watched> taken) {
        Instant now = stamps.now();
        silences.take(now).ifPresent(watched -> {
            taken.set(watched);
            fallback.waited(watched);
        });
        return taken.get() != null;
    }

    /** One that cannot be worked on must not keep the others waiting. */
    private void putOff(Watched watched, RuntimeException broken) {
        LOG.warn("message={} is silent and cannot be replaced now; it is tried again", watched.message(), broken);
        transactions.inTransaction(() -> {
            silences.postpone(watched.message(), stamps.now().plus(AFTER_FAILURE));
            return null;
        });
    }
}
