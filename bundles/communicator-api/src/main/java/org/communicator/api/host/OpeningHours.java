package org.communicator.api.host;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A span of a week day in which a location is open, in the location's own zone.
 *
 * @param day the day
 * @param opens first moment
 * @param closes first moment after; later than {@code opens}
 */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    public OpeningHours {
        Objects.requireNonNull(day, "day");
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("hours must open before they close: " + opens + " to " + closes);
        }
    }
}
