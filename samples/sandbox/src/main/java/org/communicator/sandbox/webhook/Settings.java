package org.communicator.sandbox.webhook;

import java.net.URI;
import java.util.Set;
import org.communicator.sandbox.http.Problem;

/**
 * What can be changed while it runs; a null part of a change leaves that part as it is.
 *
 * @param callbacks false: messages come to their outcome at once and nothing is reported
 * @param stepDelayMs time between two statuses
 * @param inboundUrl where texts of a handset are posted
 */
public record Settings(Boolean callbacks, Integer stepDelayMs, String inboundUrl) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    Settings changedBy(Settings change) {
        if (change.stepDelayMs != null && (change.stepDelayMs < 0 || change.stepDelayMs > 600_000)) {
            throw new Problem(400, "'stepDelayMs' is not between 0 and 600000.");
        }
        if (change.inboundUrl != null) {
            requireLoopback("inboundUrl", change.inboundUrl);
        }
        return new Settings(change.callbacks == null ? callbacks : change.callbacks,
                change.stepDelayMs == null ? stepDelayMs : change.stepDelayMs,
                change.inboundUrl == null ? inboundUrl : change.inboundUrl);
    }

    /** What needs no credentials must not reach other machines. */
    static void requireLoopback(String field, String url) {
        try {
            URI uri = URI.create(url);
            if ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()))) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            // falls through to the same answer
        }
        throw new Problem(400, "'" + field + "' is not an http URL of this machine.");
    }
}
