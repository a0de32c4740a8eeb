package org.communicator.api.conversation;

import java.util.Objects;
import java.util.UUID;

/**
 * Id of a message. It is time-ordered (UUID version 7): the order of ids is the order of creation.
 *
 * @param value the UUID
 */
public record MessageId(UUID value) {

    public MessageId {
        Objects.requireNonNull(value, "MessageId");
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static MessageId parse(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
