package org.communicator.api.host;

import java.util.Objects;

/**
 * The business whose staff and clients belong together; nothing ever crosses it.
 *
 * @param value 1 to 64 characters, without control characters
 */
public record AccountId(String value) implements Comparable<AccountId> {

    public AccountId {
        Objects.requireNonNull(value, "AccountId");
        if (value.isEmpty() || value.length() > 64 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("AccountId must have 1 to 64 characters: " + value.length());
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
