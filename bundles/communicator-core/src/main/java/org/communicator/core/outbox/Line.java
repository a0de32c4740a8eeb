package org.communicator.core.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * One number's way to the provider, which takes only so much a second. What must wait gets a place behind what waits
 * already, so that it comes up again once and not all the time. What people write and what belongs to batches wait in two
 * rows; only the first may go ahead of the pace. Not thread-safe.
 */
final class Line {

    private final Duration ahead;
    /** From when on what was sent so far is within the pace. */
    private Instant free = Instant.MIN;
    private Instant people = Instant.MIN;
    private Instant batches = Instant.MIN;

    Line(Duration ahead) {
        this.ahead = ahead;
    }

    /**
     * When a message may go: at once if that is not after {@code now}, else it shall ask again then.
     *
     * @param takes how long the number is busy with it
     * @param waited whether it was given a place before
     * @param bulk whether it is one of many
     */
    Instant turn(Duration takes, boolean waited, boolean bulk, Instant now) {
        Instant soonest = bulk || free.equals(Instant.MIN) ? free : free.minus(ahead);
        Instant last = bulk ? batches : people;
        if (!soonest.isAfter(now) && (waited || !last.isAfter(now))) {
            free = later(free, now).plus(takes);
            return now;
        }
        Instant place = later(later(soonest, last), now);
        if (bulk) {
            batches = place.plus(takes);
        } else {
            people = place.plus(takes);
        }
        return place.equals(now) ? now.plusMillis(1) : place;
    }

    /** Whether nothing is left to remember. */
    boolean idle(Instant now) {
        return !free.isAfter(now) && !people.isAfter(now) && !batches.isAfter(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
