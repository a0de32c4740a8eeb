package org.communicator.sandbox.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The business's numbers that were made known, so that a handset can write first. Thread-safe. */
public final class OurNumbers {

    private static final int CAPACITY = 1_000;

    private final Map<String, OurNumber> numbers = new LinkedHashMap<>();

    /** @return the number, or nothing when there is no room for another */
    public synchronized Optional<OurNumber> name(String number, String name) {
        if (numbers.size() >= CAPACITY && !numbers.containsKey(number)) {
            return Optional.empty();
        }
        numbers.put(number, new OurNumber(number, name));
        return Optional.of(numbers.get(number));
    }

    public synchronized boolean remove(String number) {
        return numbers.remove(number) != null;
    }

    public synchronized List<OurNumber> all() {
        return List.copyOf(numbers.values());
    }

    public synchronized void clear() {
        numbers.clear();
    }

    public record OurNumber(String number, String name) { }
}
