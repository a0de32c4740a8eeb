package org.communicator.api.conversation;

import java.time.Instant;
import java.util.Objects;

/**
 * Why a message waits, or waited, before it is sent.
 *
 * @param until the moment from which it may be sent
 * @param reason why
 */
public record Hold(Instant until, Reason reason) {

    /** Causes. */
    public enum Reason {
        /** Its author chose the moment. */
        SCHEDULED,
        /** The recipient's quiet hours. */
        QUIET_HOURS,
        /** The provider or the network took no more when it was sent before. */
        NETWORK_BUSY
    }

    public Hold {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reason, "reason");
    }
}
