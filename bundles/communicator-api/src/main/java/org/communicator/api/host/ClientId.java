package org.communicator.api.host;

import java.util.Objects;

/**
 * The host's id of a client, unique within an account.
 *
 * @param value 1 to 64 characters, without control characters
 */
public record ClientId(String value) implements Comparable<ClientId> {

    public ClientId {
        Objects.requireNonNull(value, "ClientId");
        if (value.isEmpty() || value.length() > 64 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("ClientId must have 1 to 64 characters: " + value.length());
        }
    }

    @Override
    public int compareTo(ClientId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
