package org.communicator.sandbox.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts texts accepted more than once with the same body for the same number: what a resend by mistake looks like. */
public final class Duplicates {

    private static final int EXAMPLES = 100;

    private final Map<Key, Integer> counts;
    private final Map<Key, Integer> repeated = new LinkedHashMap<>();
    private long total;

    Duplicates(int capacity) {
        this.counts = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Integer> eldest) {
                return size() > capacity;
            }
        };
    }

    void note(String to, String body) {
        Key key = new Key(to, body);
        int count = counts.merge(key, 1, Integer::sum);
        if (count > 1) {
            total++;
            if (repeated.size() < EXAMPLES || repeated.containsKey(key)) {
                repeated.put(key, count);
            }
        }
    }

    void clear() {
        counts.clear();
        repeated.clear();
        total = 0;
    }

    Summary summary() {
        return new Summary(total, repeated.entrySet().stream()
                .map(entry -> new Example(entry.getKey().to(), entry.getKey().body(), entry.getValue()))
                .toList());
    }

    private record Key(String to, String body) { }

    /** @param count how many more there were than there should be */
    public record Summary(long count, List<Example> examples) { }

    /** @param count how often it was accepted */
    public record Example(String to, String body, int count) { }
}
