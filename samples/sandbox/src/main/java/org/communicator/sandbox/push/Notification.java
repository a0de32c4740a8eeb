package org.communicator.sandbox.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What a push service took.
 *
 * @param service firebase or web-push
 * @param place the token, or the subscription's id
 * @param topic what replaces an earlier one, if something does
 * @param ttl how long it is kept, as it was said
 * @param urgency as it was said, null if it was not
 * @param content Firebase's message, or what was decrypted
 */
public record Notification(String service, String place, String topic, String ttl, String urgency, JsonNode content,
        Instant at) {

    /** What is shown as its text. */
    public String text() {
        return (service.equals("firebase") ? content.path("notification") : content).path("body").asText("");
    }
}
