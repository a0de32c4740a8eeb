package org.communicator.sandbox.webhook;

import java.util.Objects;
import org.communicator.sandbox.http.Problem;

/**
 * How an inbound text is posted again.
 *
 * @param copies how many times at once
 */
public record Replay(Integer copies, Boolean forged) {

    private static final int MAX_COPIES = 50;

    public Replay {
        copies = Objects.requireNonNullElse(copies, 1);
        forged = Objects.requireNonNullElse(forged, false);
        if (copies < 1 || copies > MAX_COPIES) {
            throw new Problem(400, "'copies' is not between 1 and 50.");
        }
    }
}
