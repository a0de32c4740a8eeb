package org.communicator.api.webhook;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody wants a webhook to be.
 *
 * @param url where deliveries go: absolute, at most {@value #MAX_URL} characters
 * @param types what it tells of; at least one
 * @param active whether it tells
 */
public record WebhookSettings(URI url, Set<WebhookType> types, boolean active) {

    /** Longest URL. */
    public static final int MAX_URL = 2000;

    public WebhookSettings {
        Objects.requireNonNull(url, "url");
        types = Set.copyOf(types);
        if (!url.isAbsolute() || url.getHost() == null || url.toString().length() > MAX_URL) {
            throw new IllegalArgumentException("a webhook needs an absolute URL with a host");
        }
        if (types.isEmpty() || types.contains(WebhookType.PING)) {
            throw new IllegalArgumentException("a webhook tells of at least one type, and never of pings");
        }
    }
}
