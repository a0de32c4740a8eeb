package org.communicator.api.media;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of an upload; nobody can guess it.
 *
 * @param value a random UUID
 */
public record UploadId(UUID value) {
    public UploadId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id of that form.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static UploadId parse(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
