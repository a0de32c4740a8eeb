package org.communicator.api.consent;

import java.util.Objects;
import java.util.UUID;

/**
 * Id of a message that may be a revocation. It is time-ordered (UUID version 7).
 *
 * @param value the UUID
 */
public record ConsentReviewId(UUID value) {

    public ConsentReviewId {
        Objects.requireNonNull(value, "ConsentReviewId");
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ConsentReviewId parse(String text) {
        return new ConsentReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
