package org.communicator.api.route;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What went through a route since it was started.
 *
 * @param total exchanges that ended
 * @param failed how many of them ended in an error
 * @param inFlight exchanges that are in the route now
 * @param lastFailureAt when the last one failed
 * @param lastFailure the kind of its error, without addresses or text; empty if there is none
 */
public record RouteFigures(long total, long failed, long inFlight, Optional<Instant> lastFailureAt, String lastFailure) {

    /** Nothing went through. */
    public static final RouteFigures NONE = new RouteFigures(0, 0, 0, Optional.empty(), "");

    public RouteFigures {
        Objects.requireNonNull(lastFailureAt, "lastFailureAt");
        Objects.requireNonNull(lastFailure, "lastFailure");
    }
}
