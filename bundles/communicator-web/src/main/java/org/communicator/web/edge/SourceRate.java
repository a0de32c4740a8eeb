package org.communicator.web.edge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Bounds how often a source may call. Each source has a moment up to which its calls are paid for (the generic cell
 * rate algorithm); it may run ahead of now by one second's worth of calls.
 */
public final class SourceRate {

    private static final int MOST_SOURCES = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Map<String, Long> paidUntil = new ConcurrentHashMap<>();
    private final long cost;
    private final LongSupplier nanos;

    /** A bound of that many calls per second; 0 for none. */
    public SourceRate(int perSecond, LongSupplier nanos) {
        this.cost = perSecond == 0 ? 0 : SECOND / perSecond;
        this.nanos = nanos;
    }

    /** Whether one more call of that source may pass now. */
    public boolean allows(String source) {
        if (cost == 0) {
            return true;
        }
        long now = nanos.getAsLong();
        makeRoom(now);
        AtomicBoolean allowed = new AtomicBoolean();
        paidUntil.compute(source, (key, until) -> {
            long paid = (until == null || until - now < 0 ? now : until) + cost;
            allowed.set(paid - now <= SECOND);
            return allowed.get() ? Long.valueOf(paid) : until;
        });
        return allowed.get();
    }

    /** How many sources are remembered. */
    public int sources() {
        return paidUntil.size();
    }

    private void makeRoom(long now) {
        if (paidUntil.size() > MOST_SOURCES) {
            paidUntil.values().removeIf(until -> until - now < 0);
        }
    }
}
