package org.communicator.core.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/** What a clock on a wall shows, also where it is put forward or back. Pure. */
final class WallClock {

    private WallClock() {
    }

    /** The moment at which the clock first shows that date and time, or passes it when it is put forward. */
    static Instant first(LocalDateTime shown, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        return change != null && change.isGap() ? change.getInstant() : ZonedDateTime.of(shown, zone).toInstant();
    }

    /** The next moment after that one at which the clock shows, or passes, that time of the day. */
    static Instant next(Instant after, LocalTime time, ZoneId zone) {
        LocalDateTime today = after.atZone(zone).toLocalDate().atTime(time);
        for (LocalDateTime shown : new LocalDateTime[] {today, today.plusDays(1)}) {
            Instant first = first(shown, zone);
            Instant second = ZonedDateTime.of(shown, zone).withLaterOffsetAtOverlap().toInstant();
            if (first.isAfter(after) || second.isAfter(after) && isShownTwice(shown, zone)) {
                return first.isAfter(after) ? first : second;
            }
        }
        return first(today.plusDays(2), zone);
    }

    private static boolean isShownTwice(LocalDateTime shown, ZoneId zone) {
        return zone.getRules().getValidOffsets(shown).size() > 1;
    }
}
