package org.communicator.host.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Answers that are remembered for a short while. What was asked before {@link #forget()} and answered after it is not
 * kept, so that nothing older than a change is given out after it.
 */
final class Remembered<K, V> {

    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final Function<K, V> ask;

    private record Answer<V>(V value, Instant until) {
    }

    Remembered(Clock clock, Function<K, V> ask) {
        this.clock = clock;
        this.ask = ask;
    }

    V get(K key) {
        Instant now = clock.instant();
        Answer<V> known = answers.get(key);
        return known != null && now.isBefore(known.until()) ? known.value() : fresh(key, now);
    }

    void forget() {
        changes.incrementAndGet();
        answers.clear();
    }

    private V fresh(K key, Instant now) {
        long before = changes.get();
        V value = ask.apply(key);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, new Answer<>(value, now.plus(WHILE)));
        if (changes.get() != before) {
            answers.remove(key);
        }
        return value;
    }
}
