package org.communicator.api.host;

import java.util.Objects;

/**
 * The host's id of a location, unique within an account.
 *
 * @param value 1 to 64 characters, without control characters
 */
public record LocationId(String value) implements Comparable<LocationId> {

    public LocationId {
        Objects.requireNonNull(value, "LocationId");
        if (value.isEmpty() || value.length() > 64 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("LocationId must have 1 to 64 characters: " + value.length());
        }
    }

    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
