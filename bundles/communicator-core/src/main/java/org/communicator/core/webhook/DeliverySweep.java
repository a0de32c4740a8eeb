package org.communicator.core.webhook;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Forgets old deliveries, a few at a time. */
@Component(service = DeliverySweep.class, immediate = true, configurationPid = WebhookConfig.PID)
public final class DeliverySweep {

    private static final Duration REST = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int AT_ONCE = 500;

    private final WebhookStores stores;
    private final Stamps stamps;
    private final Duration kept;
    private final Pump pump;

    @Activate
    public DeliverySweep(@Reference WebhookStores stores, @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers,
            WebhookConfig config) {
        this.stores = stores;
        this.stamps = stamps;
        this.kept = Duration.ofDays(config.kept_days());
        this.pump = new Pump("log of webhook deliveries", workers, this::sweep);
        pump.wake();
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    private Duration sweep() {
        int removed = stores.transactions().inTransaction(() -> stores.deliveries().sweep(stamps.now().minus(kept), AT_ONCE));
        return removed < AT_ONCE ? REST : SOON;
    }
}
