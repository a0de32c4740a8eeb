package org.communicator.api.conversation;

import java.util.Objects;
import java.util.UUID;

/**
 * Id of a conversation. It is time-ordered (UUID version 7): the order of ids is the order of creation.
 *
 * @param value the UUID
 */
public record ConversationId(UUID value) {

    public ConversationId {
        Objects.requireNonNull(value, "ConversationId");
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ConversationId parse(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
