package org.communicator.api.batch;

import java.util.SortedSet;

/** What became of a batch that a program wanted to send. */
public sealed interface BatchOutcome {

    /**
     * Stored; it is worked on from its moment on, whatever happens to the process.
     *
     * @param batch the batch
     */
    record Accepted(Batch batch) implements BatchOutcome {
    }

    /** There is no such location within reach. */
    record LocationNotFound() implements BatchOutcome {
    }

    /** The location is closed for good. */
    record LocationClosed() implements BatchOutcome {
    }

    /**
     * It cannot be sent at that moment.
     *
     * @param past whether the moment has passed; else it is more than a year ahead
     */
    record WrongTime(boolean past) implements BatchOutcome {
    }

    /**
     * The text has merge fields that nothing is known of: they are none of ours, and no recipient has a value.
     *
     * @param names their names
     */
    record UnknownFields(SortedSet<String> names) implements BatchOutcome {
    }

    /** A recipient's {@code appointment.at} is no date and time. */
    record AppointmentUnreadable(int place) implements BatchOutcome {
    }
}
