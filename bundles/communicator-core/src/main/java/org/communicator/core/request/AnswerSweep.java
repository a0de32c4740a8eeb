package org.communicator.core.request;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.store.AnswerStore;
import org.communicator.api.store.Transactions;
import org.communicator.core.CoreConfig;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Removes kept answers that nobody asks for any more, a few at a time. */
@Component(service = AnswerSweep.class, immediate = true, configurationPid = CoreConfig.PID)
public final class AnswerSweep {

    private static final Duration REST = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final AnswerStore answers;
    private final Stamps stamps;
    private final Duration kept;
    private final Pump pump;

    @Activate
    public AnswerSweep(@Reference Transactions transactions, @Reference AnswerStore answers, @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers, CoreConfig config) {
        this.transactions = transactions;
        this.answers = answers;
        this.stamps = stamps;
        this.kept = Duration.ofHours(config.requests_kept_hours());
        this.pump = new Pump("store of answers", workers, this::sweep);
        pump.wake();
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    private Duration sweep() {
        int removed = transactions.inTransaction(() -> answers.sweep(stamps.now().minus(kept), AT_ONCE));
        return removed < AT_ONCE ? REST : SOON;
    }
}
