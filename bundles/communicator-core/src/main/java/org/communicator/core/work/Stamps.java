package org.communicator.core.work;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives out what is new with every record: the moment, and time-ordered ids, strictly ascending on one node. */
@Component(service = Stamps.class)
public final class Stamps {

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final Clock clock;

    @Activate
    public Stamps(@Reference Clock clock) {
        this.clock = clock;
    }

    /** The moment, to the microsecond. */
    public Instant now() {
        return clock.instant();
    }

    /** A new id. */
    public UUID id() {
        return ids.generate();
    }

    /** When an id was given out, to the millisecond. */
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
