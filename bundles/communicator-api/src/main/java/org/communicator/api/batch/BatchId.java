package org.communicator.api.batch;

import java.util.Objects;
import java.util.UUID;

/**
 * Id of a batch. It is time-ordered (UUID version 7).
 *
 * @param value the UUID
 */
public record BatchId(UUID value) {

    public BatchId {
        Objects.requireNonNull(value, "BatchId");
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static BatchId parse(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
