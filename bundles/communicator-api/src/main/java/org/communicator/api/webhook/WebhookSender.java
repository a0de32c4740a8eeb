package org.communicator.api.webhook;

import java.net.URI;
import java.util.Optional;

/** SPI: carries deliveries over HTTP, signed as Standard Webhooks say. Retrying is not its business. Thread-safe. */
public interface WebhookSender {

    /**
     * Why nothing is ever sent to that URL, in a sentence for an administrator; empty if it may be. Looks the host up,
     * so that it can take some seconds.
     */
    Optional<String> refusal(URI url);

    /** Delivers once, within some seconds. What goes wrong outside is a value, not an exception. */
    WebhookAttempt send(WebhookCall call);
}
