package org.communicator.testkit.memory;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.communicator.api.operations.Meters;

/** Figures that a test can ask for. */
public final class MemoryMeters implements Meters {

    private final Map<List<String>, AtomicLong> counters = new ConcurrentHashMap<>();

    @Override
    public void count(String name, String... labels) {
        counters.computeIfAbsent(key(name, labels), fresh -> new AtomicLong()).incrementAndGet();
    }

    @Override
    public void time(String name, Duration took) {
        count(name);
    }

    @Override
    public void gauge(String name, LongSupplier value) {
        counters.computeIfAbsent(key(name), fresh -> new AtomicLong()).set(value.getAsLong());
    }

    /** The value of a counter. */
    public long of(String name, String... labels) {
        return counters.getOrDefault(key(name, labels), new AtomicLong()).get();
    }

    private static List<String> key(String name, String... labels) {
        return Stream.concat(Stream.of(name), Arrays.stream(labels)).toList();
    }
}
