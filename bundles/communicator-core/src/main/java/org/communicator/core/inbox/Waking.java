package org.communicator.core.inbox;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Brings back what was put aside, within some seconds of its moment. */
@Component(service = Waking.class, immediate = true)
public final class Waking {

    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int AT_ONCE = 100;

    private final Changes changes;
    private final Stamps stamps;
    private final Pump pump;

    @Activate
    public Waking(@Reference Changes changes, @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.changes = changes;
        this.stamps = stamps;
        this.pump = new Pump("conversations that were put aside", workers, this::wake);
        pump.wake();
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    private Duration wake() {
        return changes.wake(stamps.now(), AT_ONCE) < AT_ONCE ? REST : SOON;
    }
}
