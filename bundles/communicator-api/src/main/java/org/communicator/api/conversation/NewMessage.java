package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * What a staff member wants to send.
 *
 * @param text 1 to {@value Message#MAX_TEXT} UTF-16 units, not only white space
 * @param idempotencyKey the caller's key, 1 to 64 characters
 */
public record NewMessage(String text, Optional<String> idempotencyKey) {

    public NewMessage {
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        if (text.isBlank() || text.length() > Message.MAX_TEXT) {
            throw new IllegalArgumentException(
                    "text must have 1 to " + Message.MAX_TEXT + " characters that are not all blank: " + text.length());
        }
    }
}
