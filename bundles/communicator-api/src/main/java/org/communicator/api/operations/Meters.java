package org.communicator.api.operations;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Figures for the metrics page, in Prometheus' conventions: names in snake case with the unit as suffix and
 * without the prefix {@code communicator_}, which is added. Labels are bounded words, never ids. Thread-safe and cheap.
 */
public interface Meters {

    /**
     * Adds one to a counter.
     *
     * @param name such as "inbound_messages"
     * @param labels names and values in turn; the same names for each use of a counter
     */
    void count(String name, String... labels);

    /** Records how long something took. */
    void time(String name, Duration took);

    /** Shows a value that is asked for when the page is read; a later one of the same name replaces it. */
    void gauge(String name, LongSupplier value);
}
