package org.communicator.benchmarks.report;

import java.util.function.DoublePredicate;

/**
 * What a figure should be.
 *
 * @param words what is printed
 * @param reached whether a figure is so
 */
public record Target(String words, DoublePredicate reached) {

    /** Nobody asked for anything. */
    public static final Target NONE = new Target("", figure -> true);

    /** It should not be less. */
    public static Target atLeast(double least) {
        return new Target("≥ " + Figure.plain(least), figure -> figure >= least);
    }

    /** It should not be more. */
    public static Target atMost(double most) {
        return new Target("≤ " + Figure.plain(most), figure -> figure <= most);
    }

    /** What is to be said of a figure. */
    String verdict(double figure) {
        return words.isEmpty() ? "" : reached.test(figure) ? "reached" : "MISSED";
    }
}
