package org.communicator.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.operations.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers what an administrator should see to, and says it once in the log. Thread-safe. */
public final class EmailCondition {

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(EmailCondition.class);

    private final Clock clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    public EmailCondition(Clock clock) {
        this.clock = clock;
    }

    /** Something is wrong that does not mend itself. The text holds no address and no word of a mail. */
    public void trouble(String text) {
        Instant now = clock.instant();
        Instant before = seen.put(text, now);
        if (before == null || before.isBefore(now.minus(REMEMBERED))) {
            LOG.warn("{}", text);
        }
    }

    /** It is in order again. */
    public void mended(String text) {
        seen.remove(text);
    }

    /** A mail went out, or was answered as it is by a server that is in order. */
    public void worked() {
        seen.clear();
    }

    /** How the channel is. */
    public Health health() {
        Instant since = clock.instant().minus(REMEMBERED);
        return seen.entrySet().stream().filter(entry -> entry.getValue().isAfter(since)).map(Map.Entry::getKey)
                .sorted().findFirst().map(Health::degraded).orElse(Health.UP);
    }
}
