package org.communicator.core.outbox;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt: doubling from a second to a minute, with jitter. Pure but for the dice. */
record Backoff(DoubleSupplier dice) {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;

    /**
     * The pause.
     *
     * @param attempts how many attempts were made before the one that just failed
     * @param atLeast what the provider asked for
     */
    Duration after(int attempts, Duration atLeast) {
        long full = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts, 6));
        long jittered = (long) (full * (0.5 + dice.getAsDouble() / 2));
        return Duration.ofMillis(Math.max(jittered, atLeast.toMillis()));
    }
}
