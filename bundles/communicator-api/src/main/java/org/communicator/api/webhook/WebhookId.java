package org.communicator.api.webhook;

import java.util.Objects;
import java.util.UUID;

/**
 * Id of a webhook; time-ordered (UUID version 7).
 *
 * @param value the UUID
 */
public record WebhookId(UUID value) {

    public WebhookId {
        Objects.requireNonNull(value, "WebhookId");
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static WebhookId parse(String text) {
        return new WebhookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
