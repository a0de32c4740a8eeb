package org.communicator.benchmarks.scenario;

import java.util.List;

/**
 * One round of one server.
 *
 * @param rate accepted per second
 * @param accepted in all
 * @param usage of the processors meanwhile
 */
public record Round(double rate, int accepted, Usage usage) {

    /** The middle one; of an even number the mean of the two in the middle. */
    static double medianRate(List<Round> rounds) {
        double[] sorted = rounds.stream().mapToDouble(Round::rate).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
