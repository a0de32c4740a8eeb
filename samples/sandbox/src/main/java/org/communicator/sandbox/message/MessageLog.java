package org.communicator.sandbox.message;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The newest messages in memory, found by sid and by number; the oldest make room. Thread-safe. */
public final class MessageLog {

    private final int capacity;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Message> bySid = new HashMap<>();
    private final TreeMap<Long, String> order = new TreeMap<>();
    private final Map<String, TreeMap<Long, String>> byNumber = new HashMap<>();
    private final Duplicates duplicates;
    private long evicted;

    public MessageLog(int capacity) {
        this.capacity = capacity;
        this.duplicates = new Duplicates(capacity);
    }

    public long nextSequence() {
        return sequence.incrementAndGet();
    }

    /** A message with a known sid takes the place of the one before. */
    public synchronized void add(Message message) {
        remove(message.sid());
        bySid.put(message.sid(), message);
        order.put(message.sequence(), message.sid());
        numbersOf(message).forEach(number -> file(number, message));
        if (message.direction() == Direction.OUTBOUND) {
            duplicates.note(message.to(), message.body());
        }
        while (order.size() > capacity) {
            remove(order.firstEntry().getValue());
            evicted++;
        }
    }

    public synchronized Optional<Message> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** @return the message after the change, or nothing when there is no such message */
    public synchronized Optional<Message> change(String sid, UnaryOperator<Message> change) {
        Message before = bySid.get(sid);
        if (before == null) {
            return Optional.empty();
        }
        Message after = change.apply(before);
        bySid.put(sid, after);
        if (before.from() == null && after.from() != null) {
            file(after.from(), after);
        }
        return Optional.of(after);
    }

    public synchronized boolean remove(String sid) {
        Message message = bySid.remove(sid);
        if (message == null) {
            return false;
        }
        order.remove(message.sequence());
        numbersOf(message).forEach(number -> byNumber.computeIfPresent(number, (any, filed) -> {
            filed.remove(message.sequence());
            return filed.isEmpty() ? null : filed;
        }));
        return true;
    }

    /** @param before only messages with a smaller sequence */
    public synchronized List<Message> newest(MessageFilter filter, long before, long skip, int limit) {
        return smallestIndex(filter).headMap(before, false).descendingMap().values().stream()
                .map(bySid::get)
                .filter(filter::matches)
                .skip(skip)
                .limit(limit)
                .toList();
    }

    public synchronized void clear() {
        bySid.clear();
        order.clear();
        byNumber.clear();
        duplicates.clear();
        evicted = 0;
    }

    public synchronized int size() {
        return order.size();
    }

    public synchronized long evicted() {
        return evicted;
    }

    public synchronized Duplicates.Summary duplicates() {
        return duplicates.summary();
    }

    private TreeMap<Long, String> smallestIndex(MessageFilter filter) {
        return filter.numbers()
                .map(number -> byNumber.getOrDefault(number, new TreeMap<>()))
                .min(Comparator.comparingInt(Map::size))
                .orElse(order);
    }

    private void file(String number, Message message) {
        byNumber.computeIfAbsent(number, any -> new TreeMap<>()).put(message.sequence(), message.sid());
    }

    private static Stream<String> numbersOf(Message message) {
        return Stream.of(message.from(), message.to()).filter(Objects::nonNull);
    }
}
