package org.communicator.api.media;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Why contents cannot be sent.
 *
 * @param reason the cause
 * @param item which of them, from 0; empty if it is about all of them
 * @param title what to tell the author, in a few words
 * @param detail the rest of it: what is possible instead
 */
public record MediaRefusal(Reason reason, OptionalInt item, String title, String detail) {

    /** Causes. */
    public enum Reason {
        /** What it is cannot be sent. */
        WRONG_TYPE,
        /** One of them is too big. */
        TOO_BIG,
        /** All together are too big. */
        TOO_BIG_TOGETHER,
        /** There are too many. */
        TOO_MANY,
        /** The number sends no contents at all. */
        NOT_FROM_THIS_NUMBER
    }

    public MediaRefusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
    }
}
