package org.communicator.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.store.OutboxStore.Claim;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps each of our numbers to what its network takes (X15), in segments, in memory: after a restart, and on each of
 * several nodes, the count begins anew.
 */
@Component(service = Pace.class, configurationPid = PaceConfig.PID)
public final class Pace {

    private static final int MANY_LINES = 1000;

    private final Rates rates;
    private final Duration ahead;
    private final Map<String, Line> lines = new HashMap<>();

    @Activate
    public Pace(PaceConfig config) {
        rates = Rates.of(config);
        ahead = Duration.ofSeconds(config.ahead_seconds());
    }

    /** When a claimed message may go: at once if that is not after {@code now}, else it shall be claimed again then. */
    synchronized Instant turn(Claim claim, Instant now) {
        if (claim.channel() != Channel.SMS || claim.inDoubt()) {
            return now;
        }
        String number = claim.outbound().addresses().ours();
        Optional<Double> rate = rates.of(number);
        return rate.isEmpty() ? now : line(number, now).turn(takes(claim, rate.get()), claim.attempts() > 0,
                claim.bulk(), now);
    }

    private Line line(String number, Instant now) {
        if (lines.size() > MANY_LINES) {
            lines.values().removeIf(line -> line.idle(now));
        }
        return lines.computeIfAbsent(number, first -> new Line(ahead));
    }

    private static Duration takes(Claim claim, double rate) {
        return Duration.ofNanos((long) (Math.max(1, claim.segments()) * 1e9 / rate));
    }
}
