package org.communicator.api.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param from first moment
 * @param to first moment after, by {@link #LONGEST} at most
 * @param zone where days begin and end
 * @param by by what the sums are told apart; empty for one sum of all
 */
public record UsageQuery(Instant from, Instant to, ZoneId zone, Set<UsageGrouping> by) {

    /** The longest span. */
    public static final Duration LONGEST = Duration.ofDays(366);

    public UsageQuery {
        Objects.requireNonNull(zone, "zone");
        by = Set.copyOf(by);
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a span must have 1 moment to 366 days: " + from + " to " + to);
        }
    }
}
