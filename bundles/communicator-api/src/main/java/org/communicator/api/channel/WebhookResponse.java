package org.communicator.api.channel;

import java.util.Map;
import java.util.Objects;

/**
 * What a provider is answered.
 *
 * @param status the HTTP status
 * @param contentType the media type; ignored if the body is empty
 * @param body the body
 * @param headers further headers by name; they replace the door's own
 */
public record WebhookResponse(int status, String contentType, String body, Map<String, String> headers) {

    public WebhookResponse {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        headers = Map.copyOf(headers);
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("no final HTTP status: " + status);
        }
    }

    /** An answer with the headers that every answer has. */
    public WebhookResponse(int status, String contentType, String body) {
        this(status, contentType, body, Map.of());
    }

    /** An answer without a body. */
    public static WebhookResponse of(int status) {
        return new WebhookResponse(status, "text/plain", "");
    }
}
