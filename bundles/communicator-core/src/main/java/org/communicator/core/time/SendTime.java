package org.communicator.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which moments can be chosen to send at. Pure. */
public enum SendTime {

    /** It can be taken. */
    RIGHT,
    /** It has passed. */
    PAST,
    /** Nobody knows what is so far ahead. */
    TOO_FAR;

    /** Furthest ahead that a message can be scheduled. */
    public static final Duration FURTHEST = Duration.ofDays(366);

    /** What is true of that moment; none is right. */
    public static SendTime of(Optional<Instant> sendAt, Instant now) {
        return sendAt.isEmpty() ? RIGHT : !sendAt.get().isAfter(now) ? PAST
                : sendAt.get().isAfter(now.plus(FURTHEST)) ? TOO_FAR : RIGHT;
    }
}
