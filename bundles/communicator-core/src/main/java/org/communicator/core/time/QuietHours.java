package org.communicator.core.time;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/**
 * When people are not written to, by the clock where they are. Pure.
 *
 * @param from the first quiet moment of the day
 * @param until the first moment that is not quiet; earlier than {@code from} if the night is between; the same: never
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** The clocks of the world part by a day at most; who is further apart shares no waking hour. */
    private static final int STEPS = 8;

    /**
     * Until when a message is held.
     *
     * @param moment when it could be sent
     * @param zones where the person may be, likeliest first: it must be allowed in all of them. If they share no waking
     *        hour the first one counts
     * @return empty if it may be sent at that moment
     */
    public Optional<Instant> heldUntil(Instant moment, Collection<ZoneId> zones) {
        Instant allowed = moment;
        for (int step = 0; step < STEPS; step++) {
            Instant tried = allowed;
            Optional<ZoneId> quiet = zones.stream().filter(zone -> isQuiet(tried, zone)).findFirst();
            if (quiet.isEmpty()) {
                return allowed.equals(moment) ? Optional.empty() : Optional.of(allowed);
            }
            allowed = end(tried, quiet.get());
        }
        return zones.stream().findFirst().filter(zone -> isQuiet(moment, zone)).map(zone -> end(moment, zone));
    }

    private boolean isQuiet(Instant moment, ZoneId zone) {
        LocalTime shown = moment.atZone(zone).toLocalTime();
        return from.isBefore(until) ? !shown.isBefore(from) && shown.isBefore(until)
                : !from.equals(until) && (!shown.isBefore(from) || shown.isBefore(until));
    }

    /** A clock that is put back may show a quiet time again after the end. */
    private Instant end(Instant quiet, ZoneId zone) {
        Instant end = WallClock.next(quiet, until, zone);
        return isQuiet(end, zone) ? WallClock.next(end, until, zone) : end;
    }
}
