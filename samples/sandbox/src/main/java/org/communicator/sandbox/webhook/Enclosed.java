package org.communicator.sandbox.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.communicator.sandbox.http.Problem;

/**
 * A file that a handset sends along: where it is, or what is in it.
 *
 * @param content null when it is elsewhere
 * @param failures how many times it is not there yet when it is asked for
 */
public record Enclosed(String url, String contentType, @JsonProperty("content") byte[] content, Integer failures) {

    public Enclosed {
        failures = Objects.requireNonNullElse(failures, 0);
        if ((url == null) == (content == null)) {
            throw new Problem(400, "A file of 'media' has either an 'url' or a 'content' in Base64.");
        }
        if (content != null && contentType == null) {
            throw new Problem(400, "A file of 'media' has no 'contentType'.");
        }
    }
}
