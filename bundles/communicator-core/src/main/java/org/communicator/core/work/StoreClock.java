package org.communicator.core.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The system's clock in UTC, with the precision that both databases keep: a moment reads back as it was stored. */
@Component(service = Clock.class)
public final class StoreClock extends Clock {

    private final Clock micros = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    @Activate
    public StoreClock() {
        // for OSGi
    }

    @Override
    public Instant instant() {
        return micros.instant();
    }

    @Override
    public ZoneId getZone() {
        return micros.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return micros.withZone(zone);
    }
}
