package org.communicator.api.channel;

/** Port: takes in what providers report. Thread-safe. */
public interface DeliveryReports {

    /** What a report did. */
    enum Effect {
        /** The message moved on. */
        ADVANCED,
        /** The message was already there or further. */
        NOTHING_NEW,
        /** There is no such message. */
        UNKNOWN
    }

    /**
     * Moves the message on, in whatever order reports come, also before the provider's answer to the sending.
     *
     * @throws org.communicator.api.store.StoreUnavailableException while the database is gone
     */
    Effect report(DeliveryReport report);
}
