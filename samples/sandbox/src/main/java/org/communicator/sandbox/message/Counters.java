package org.communicator.sandbox.message;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the provider's API was asked. Thread-safe. */
public final class Counters {

    private final LongAdder requests = new LongAdder();
    private final LongAdder created = new LongAdder();
    private final LongAdder lists = new LongAdder();
    private final LongAdder unauthorized = new LongAdder();
    private final Map<Integer, LongAdder> rejected = new ConcurrentHashMap<>();

    public void request() {
        requests.increment();
    }

    public void created() {
        created.increment();
    }

    public void list() {
        lists.increment();
    }

    public void unauthorized() {
        unauthorized.increment();
    }

    public void rejected(int code) {
        rejected.computeIfAbsent(code, any -> new LongAdder()).increment();
    }

    public void clear() {
        requests.reset();
        created.reset();
        lists.reset();
        unauthorized.reset();
        rejected.clear();
    }

    public Counts counts() {
        Map<Integer, Long> byCode = new TreeMap<>();
        rejected.forEach((code, count) -> byCode.put(code, count.sum()));
        return new Counts(requests.sum(), created.sum(), lists.sum(), unauthorized.sum(),
                byCode.values().stream().mapToLong(Long::longValue).sum(), byCode);
    }

    public record Counts(long requests, long created, long lists, long unauthorized, long rejected,
            Map<Integer, Long> rejectedByCode) { }
}
