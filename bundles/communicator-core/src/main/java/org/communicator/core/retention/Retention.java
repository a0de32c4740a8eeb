package org.communicator.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.store.AuditLog;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what is older than the configuration says, some at a time, and looks again every hour (X14). Two that do it
 * at once do no harm.
 */
@Component(service = Retention.class, immediate = true, configurationPid = RetentionConfig.PID)
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration REST = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int AT_ONCE = 200;

    private final Expiry expiry;
    private final AuditLog log;
    private final Stamps stamps;
    private final List<Kept> kinds;
    private final int auditDays;
    private final Pump pump;

    @Activate
    public Retention(@Reference Expiry expiry, @Reference AuditLog log, @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers,
            RetentionConfig config) {
        this.expiry = expiry;
        this.log = log;
        this.stamps = stamps;
        this.kinds = Kept.of(config);
        this.auditDays = config.audit_days();
        this.pump = new Pump("age of messages", workers, this::sweep);
        if (auditDays > 0 || !kinds.isEmpty()) {
            pump.wake();
        }
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    private Duration sweep() {
        Instant now = stamps.now();
        boolean more = false;
        for (Kept kept : kinds) {
            Expiry.Step step = expiry.step(kept, kept.since(now), AT_ONCE);
            more |= step.more();
            if (step.emptied() > 0) {
                LOG.info("retention emptied {} of {}, older than {} days", step.emptied(), kept.name(), kept.days());
            }
        }
        return sweepAudit(now) || more ? SOON : REST;
    }

    private boolean sweepAudit(Instant now) {
        return auditDays > 0 && log.expire(now.minus(Duration.ofDays(auditDays)), AT_ONCE) == AT_ONCE;
    }
}
