package org.communicator.channel.sms.twilio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.operations.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what an administrator should change at Twilio, and says it once in the log. What stops everything is over
 * with the next message that goes out; what stops some messages is forgotten after a while. Thread-safe.
 */
final class TwilioCondition {

    static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(TwilioCondition.class);

    private final Clock clock;
    private final Map<TwilioError, Instant> seen = new ConcurrentHashMap<>();

    TwilioCondition(Clock clock) {
        this.clock = clock;
    }

    /** Twilio answered a message with an error. */
    void answered(TwilioError error) {
        switch (error.action()) {
            case WAIT_AND_WARN -> trouble(error);
            case REJECT_AND_WARN -> {
                worked();
                trouble(error);
            }
            case REJECT, LATER, TOMORROW, ASK -> worked();
        }
    }

    private void trouble(TwilioError error) {
        Instant now = clock.instant();
        Instant before = seen.put(error, now);
        if (before == null || before.isBefore(now.minus(REMEMBERED))) {
            LOG.warn("Twilio error {}: {} See https://www.twilio.com/docs/api/errors/{}", error.code(), error.text(),
                    error.code());
        }
    }

    /** Twilio took a message, or answered as it does for an account that is in order. */
    void worked() {
        if (!seen.isEmpty()) {
            seen.keySet().removeIf(error -> error.action() == TwilioError.Action.WAIT_AND_WARN);
        }
    }

    /** How the provider is. */
    Health health() {
        Instant since = clock.instant().minus(REMEMBERED);
        return seen.entrySet().stream()
                .filter(entry -> stopsAll(entry.getKey()) || entry.getValue().isAfter(since))
                .max(Comparator.comparing(entry -> stopsAll(entry.getKey())))
                .map(entry -> degraded(entry.getKey())).orElse(Health.UP);
    }

    private static boolean stopsAll(TwilioError error) {
        return error.action() == TwilioError.Action.WAIT_AND_WARN;
    }

    private static Health degraded(TwilioError error) {
        return Health.degraded("Twilio error " + error.code() + ": " + error.text());
    }
}
