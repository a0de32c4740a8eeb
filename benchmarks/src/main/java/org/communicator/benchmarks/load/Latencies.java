package org.communicator.benchmarks.load;

import java.util.Arrays;

/** Latencies in nanoseconds; all of them are kept, so that percentiles are exact. */
public final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    /** Those. */
    public Latencies(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** The smallest latency that so many percent do not exceed, in milliseconds. */
    public double percentileMillis(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
    }

    /** The longest in milliseconds. */
    public double mostMillis() {
        return percentileMillis(100);
    }

    /** How many there are. */
    public int count() {
        return sorted.length;
    }
}
