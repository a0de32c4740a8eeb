package org.communicator.channel.push.service;

import java.time.Duration;
import org.communicator.api.conversation.Failure;

/** What came of one call of a push service for one device. */
public sealed interface Attempt {

    /** The service has it. Whether it is shown it does not say. */
    record Taken() implements Attempt {
    }

    /** The service says that there is no such device any more. */
    record Gone() implements Attempt {
    }

    /**
     * The service will never take it.
     *
     * @param failure the cause
     */
    record Refused(Failure failure) implements Attempt {
    }

    /**
     * The service certainly did not take it now.
     *
     * @param cause a short word for the log
     * @param atLeast how long to wait at least; zero leaves it to the outbox
     */
    record Later(String cause, Duration atLeast) implements Attempt {
    }

    /**
     * Nobody knows whether the service took it.
     *
     * @param cause a short word for the log
     */
    record InDoubt(String cause) implements Attempt {
    }
}
