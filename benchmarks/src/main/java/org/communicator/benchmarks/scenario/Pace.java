package org.communicator.benchmarks.scenario;

import java.time.Duration;

/**
 * How long everything takes.
 *
 * @param warmUp of each server before rounds
 * @param round one round of one server
 * @param rounds of each server
 * @param paced a measurement at a fixed rate
 * @param outbound messages that are sent
 * @param burst recipients of a batch
 */
public record Pace(Duration warmUp, Duration round, int rounds, Duration paced, int outbound, int burst) {

    /** For figures that are worth keeping. On two processors it takes over a minute until the compiler is done. */
    public static final Pace FULL = new Pace(Duration.ofSeconds(75), Duration.ofSeconds(12), 3,
            Duration.ofSeconds(30), 4_000, 10_000);
    /** To see whether it works. */
    public static final Pace QUICK = new Pace(Duration.ofSeconds(8), Duration.ofSeconds(5), 1, Duration.ofSeconds(5),
            1_000, 2_000);
}
