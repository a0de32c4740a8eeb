package org.communicator.core.work;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: doubling, with jitter. Pure but for the dice.
 *
 * @param first about the pause after a first attempt
 * @param longest no pause is longer, unless the other side asks for it
 * @param dice 0 to 1
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier dice) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * The pause.
     *
     * @param attempts how many attempts were made before the one that just failed
     * @param atLeast what the other side asked for
     */
    public Duration after(int attempts, Duration atLeast) {
        long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempts, MOST_DOUBLINGS));
        long jittered = (long) (full * (0.5 + dice.getAsDouble() / 2));
        return Duration.ofMillis(Math.max(jittered, atLeast.toMillis()));
    }
}
