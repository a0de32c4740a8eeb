package org.communicator.api.guest;

import java.util.Objects;
import java.util.UUID;

/** The id of a guest's session. */
public record GuestSessionId(UUID value) {

    public GuestSessionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static GuestSessionId parse(String text) {
        return new GuestSessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
