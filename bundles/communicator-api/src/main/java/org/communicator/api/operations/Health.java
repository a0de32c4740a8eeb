package org.communicator.api.operations;

import java.util.Objects;

/**
 * How a part is.
 *
 * @param status the status
 * @param cause why it is not {@link Status#UP}, for administrators: no secrets, addresses or texts; empty if up
 */
public record Health(Status status, String cause) {

    /** From good to bad. */
    public enum Status {
        UP, DEGRADED, DOWN
    }

    /** All is well. */
    public static final Health UP = new Health(Status.UP, "");

    public Health {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(cause, "cause");
    }

    /** It works, but somebody should look. */
    public static Health degraded(String cause) {
        return new Health(Status.DEGRADED, cause);
    }

    /** It does not work. */
    public static Health down(String cause) {
        return new Health(Status.DOWN, cause);
    }
}
