package org.communicator.api.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An attempt to deliver.
 *
 * @param at when it began
 * @param took how long it took
 * @param code the HTTP status that was answered, if any was
 * @param trouble why there was no answer: a short word without addresses
 * @param atLeast how long the receiver asks to be left alone; zero if it did not
 */
public record WebhookAttempt(Instant at, Duration took, Optional<Integer> code, Optional<String> trouble,
        Duration atLeast) {

    private static final int GONE = 410;

    public WebhookAttempt {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(trouble, "trouble");
        Objects.requireNonNull(atLeast, "atLeast");
        if (code.isPresent() == trouble.isPresent()) {
            throw new IllegalArgumentException("an attempt is answered or is in trouble");
        }
    }

    /** Whether the receiver has it: any status of 2xx. */
    public boolean delivered() {
        return code.filter(status -> status / 100 == 2).isPresent();
    }

    /** Whether the receiver says that it will never want any more. */
    public boolean gone() {
        return code.filter(status -> status == GONE).isPresent();
    }

    /** What came of it, in a word. */
    public String outcome() {
        return code.map(status -> "HTTP " + status).or(() -> trouble).orElseThrow();
    }
}
