package org.communicator.web.outhooks;

import java.time.Duration;
import java.util.Optional;

/** How long a receiver asks to be left alone; a date counts as nothing said. */
final class RetryAfter {

    private static final long LONGEST_SECONDS = 3600;

    private RetryAfter() {
    }

    static Duration of(Optional<String> header) {
        try {
            return header.map(String::strip).map(Long::parseLong).filter(seconds -> seconds > 0)
                    .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS))).orElse(Duration.ZERO);
        } catch (NumberFormatException date) {
            return Duration.ZERO;
        }
    }
}
