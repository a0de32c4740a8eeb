package org.communicator.api.host;

import java.util.Objects;

/**
 * The host's id of a staff member, unique within an account.
 *
 * @param value 1 to 64 characters, without control characters
 */
public record StaffId(String value) implements Comparable<StaffId> {

    public StaffId {
        Objects.requireNonNull(value, "StaffId");
        if (value.isEmpty() || value.length() > 64 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("StaffId must have 1 to 64 characters: " + value.length());
        }
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
