package org.communicator.api.host;

import java.util.Objects;
import java.util.Optional;

/**
 * A phone number or email address of a client.
 *
 * @param type phone or email
 * @param value as the host has it; 1 to 320 characters
 * @param normalized E.164 for a phone, lower case for an email; empty if the value is not valid
 * @param label what the host calls it, such as "Mobile"
 */
public record ContactPoint(Type type, String value, Optional<String> normalized, Optional<String> label) {

    /** Kinds of contact points. */
    public enum Type {
        PHONE, EMAIL
    }

    public ContactPoint {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(normalized, "normalized");
        Objects.requireNonNull(label, "label");
        if (value.isBlank() || value.length() > 320) {
            throw new IllegalArgumentException("contact point must have 1 to 320 characters: " + value.length());
        }
    }
}
