package org.communicator.core.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.store.HandlingStore;
import org.communicator.api.store.HandlingStore.Assignee;
import org.communicator.core.work.Pump;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Gives back what people took care of whom the host knows no more: at once where it tells of them, else within an hour. */
@Component(service = Leaving.class, immediate = true)
public final class Leaving {

    private static final Duration REST = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int AT_ONCE = 100;

    private final HandlingStore handling;
    private final HostDirectory directory;
    private final Changes changes;
    private final Departures departures;
    private final Pump pump;
    private final Runnable wake;

    @Activate
    public Leaving(@Reference HandlingStore handling, @Reference HostDirectory directory, @Reference Changes changes,
            @Reference Departures departures,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.handling = handling;
        this.directory = directory;
        this.changes = changes;
        this.pump = new Pump("list of those who take care of conversations", workers, this::sweep);
        this.departures = departures;
        this.wake = pump::wake;
        departures.follow(wake);
        pump.wake();
    }

    @Deactivate
    public void close() {
        departures.forget(wake);
        pump.stop();
    }

    private Duration sweep() {
        List<Assignee> gone = handling.assignees().stream().filter(this::isGone).toList();
        long more = gone.stream().filter(each -> changes.leave(each, AT_ONCE) == AT_ONCE).count();
        return more == 0 ? REST : SOON;
    }

    /** A directory without a location was not told of its people yet. */
    private boolean isGone(Assignee assignee) {
        return directory.staff(assignee.account(), assignee.staff()).isEmpty()
                && !directory.locations(assignee.account()).isEmpty();
    }
}
