package org.communicator.api.channel;

import java.util.Objects;

/**
 * What a provider is answered.
 *
 * @param status the HTTP status
 * @param contentType the media type; ignored if the body is empty
 * @param body the body
 */
public record WebhookResponse(int status, String contentType, String body) {

    public WebhookResponse {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("no final HTTP status: " + status);
        }
    }

    /** An answer without a body. */
    public static WebhookResponse of(int status) {
        return new WebhookResponse(status, "text/plain", "");
    }
}
