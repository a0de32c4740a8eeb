package org.communicator.sandbox.webhook;

/**
 * What became of a webhook.
 *
 * @param httpStatus null when there was no answer; then {@code error} says why
 */
public record WebhookResult(Integer httpStatus, long millis, String error) {

    public boolean accepted() {
        return httpStatus != null && httpStatus / 100 == 2;
    }
}
