package org.communicator.api.request;

import java.util.Objects;

/**
 * What a request was answered, kept for its repetitions.
 *
 * @param status the HTTP status, 200 to 299
 * @param body JSON; empty if there was none
 */
public record StoredAnswer(int status, String body) {

    public StoredAnswer {
        Objects.requireNonNull(body, "body");
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("only what succeeded is kept: " + status);
        }
    }
}
