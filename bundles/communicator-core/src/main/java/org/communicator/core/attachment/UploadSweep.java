package org.communicator.core.attachment;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.media.UploadId;
import org.communicator.api.store.Transactions;
import org.communicator.api.store.UploadStore;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes uploads away that nobody has sent, a few at a time. */
@Component(service = UploadSweep.class, immediate = true)
public final class UploadSweep {

    static final Duration KEPT = Duration.ofDays(1);

    private static final Duration REST = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final UploadStore uploads;
    private final Stamps stamps;
    private final Pump pump;

    @Activate
    public UploadSweep(@Reference Transactions transactions, @Reference UploadStore uploads, @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.stamps = stamps;
        this.pump = new Pump("list of uploads", workers, this::sweep);
        pump.wake();
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    private Duration sweep() {
        List<UploadId> old = uploads.begunBefore(stamps.now().minus(KEPT), AT_ONCE);
        old.forEach(upload -> transactions.inTransaction(() -> uploads.take(upload)));
        return old.size() < AT_ONCE ? REST : Duration.ZERO;
    }
}
