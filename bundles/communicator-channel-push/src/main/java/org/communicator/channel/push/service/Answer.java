package org.communicator.channel.push.service;

import java.time.Duration;
import java.util.Optional;

/**
 * What a push service answered.
 *
 * @param status the HTTP status
 * @param body the beginning of the body
 * @param retryAfter how long it wants to be left alone; zero if it does not say
 */
public record Answer(int status, String body, Duration retryAfter) {

    private static final long LONGEST_SECONDS = 3600;

    /** The number of seconds in a header {@code Retry-After}; a date counts as nothing said. */
    static Duration retryAfter(Optional<String> header) {
        return header.map(String::strip).filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS))).orElse(Duration.ZERO);
    }
}
