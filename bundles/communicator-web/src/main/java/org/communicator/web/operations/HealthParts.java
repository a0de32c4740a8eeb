package org.communicator.web.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the parts how they are, at most once a second. */
@Component(service = HealthParts.class)
public final class HealthParts {

    private static final Logger LOG = LoggerFactory.getLogger(HealthParts.class);
    /** The part without which nothing is of use: while it has not come, all is not up. */
    private static final String API = "api";
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final List<HealthContributor> contributors = new CopyOnWriteArrayList<>();
    private final LongSupplier nanos;
    private HealthReport newest;
    private long askedAt;

    @Activate
    public HealthParts() {
        this(System::nanoTime);
    }

    HealthParts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(HealthContributor contributor) {
        contributors.add(contributor);
    }

    public void remove(HealthContributor contributor) {
        contributors.remove(contributor);
    }

    synchronized HealthReport report() {
        long now = nanos.getAsLong();
        if (newest == null || now - askedAt > FRESH) {
            newest = ask();
            askedAt = now;
        }
        return newest;
    }

    private HealthReport ask() {
        Map<String, Health> parts = new TreeMap<>();
        for (HealthContributor contributor : contributors) {
            parts.merge(contributor.name(), ask(contributor), HealthReport::worse);
        }
        parts.putIfAbsent(API, Health.down("the REST API has not started"));
        return HealthReport.of(parts);
    }

    private static Health ask(HealthContributor contributor) {
        try {
            return contributor.health();
        } catch (RuntimeException broken) {
            LOG.warn("{} cannot say how it is", contributor.name(), broken);
            return Health.down("it cannot say how it is; see the log");
        }
    }
}
