package org.communicator.api.push;

import java.util.Objects;
import java.util.UUID;

/** A device's id. */
public record DeviceId(UUID value) {

    public DeviceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static DeviceId parse(String text) {
        return new DeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
