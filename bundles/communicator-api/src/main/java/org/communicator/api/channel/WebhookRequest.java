package org.communicator.api.channel;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A provider's call as it came through the one webhook door.
 *
 * @param method "POST", or "GET" for who takes it
 * @param event the last part of the path, such as "inbound" or "status"
 * @param publicUrl the URL as the provider called it, by the configured public address, with its query
 * @param headers header values by lower-case name; of a repeated header the first one
 * @param body the raw body, at most 256 KiB
 */
public record WebhookRequest(String method, String event, String publicUrl, Map<String, String> headers, byte[] body) {

    public WebhookRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(publicUrl, "publicUrl");
        Objects.requireNonNull(body, "body");
        headers = Map.copyOf(headers);
    }

    /** A call by POST, as providers make them. */
    public WebhookRequest(String event, String publicUrl, Map<String, String> headers, byte[] body) {
        this("POST", event, publicUrl, headers, body);
    }

    /** A header by name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
