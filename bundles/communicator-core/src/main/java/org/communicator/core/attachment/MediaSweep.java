package org.communicator.core.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore;
import org.communicator.api.store.MediaUseStore;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes contents that nothing refers to, once a day (X14). Only those that were kept last some days ago: what was kept just
 * now is not referred to until the message or upload that it belongs to is written. Two that do it at once do no harm.
 */
@Component(service = MediaSweep.class, immediate = true)
public final class MediaSweep {

    static final Duration LEFT_ALONE = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(MediaSweep.class);
    private static final Duration REST = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int AT_ONCE = 200;

    private final MediaStore media;
    private final MediaUseStore uses;
    private final Stamps stamps;
    private final Pump pump;
    private Optional<MediaDigest> reached = Optional.empty();
    private int deleted;

    @Activate
    public MediaSweep(@Reference MediaStore media, @Reference MediaUseStore uses, @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.media = media;
        this.uses = uses;
        this.stamps = stamps;
        this.pump = new Pump("store of media", workers, this::sweep);
        pump.wake();
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    private Duration sweep() {
        Instant before = stamps.now().minus(LEFT_ALONE);
        List<MediaDigest> some = media.list(reached, before, AT_ONCE);
        Set<MediaDigest> used = uses.used(some);
        some.stream().filter(content -> !used.contains(content) && media.delete(content, before))
                .forEach(content -> deleted++);
        if (some.size() == AT_ONCE) {
            reached = Optional.of(some.get(some.size() - 1));
            return SOON;
        }
        if (deleted > 0) {
            LOG.info("deleted {} contents that nothing referred to", deleted);
        }
        reached = Optional.empty();
        deleted = 0;
        return REST;
    }
}
