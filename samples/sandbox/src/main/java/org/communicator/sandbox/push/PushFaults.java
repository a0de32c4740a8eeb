package org.communicator.sandbox.push;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults that somebody chose, by token or subscription; those of {@link #EVERYONE} for all others. */
public final class PushFaults {

    /** The place of faults that are for all. */
    public static final String EVERYONE = "*";

    private final Map<String, PushFault> chosen = new TreeMap<>();

    /** The fault that the next notification to that place meets. */
    synchronized Optional<PushFault> next(String place) {
        String key = chosen.containsKey(place) ? place : EVERYONE;
        PushFault fault = chosen.get(key);
        if (fault != null) {
            set(key, fault.oneLess());
        }
        return Optional.ofNullable(fault);
    }

    /** Chooses a fault; null takes it away. */
    public synchronized void set(String place, PushFault fault) {
        if (fault == null) {
            chosen.remove(place);
        } else {
            chosen.put(place, fault);
        }
    }

    /** All go well again. */
    public synchronized void clear() {
        chosen.clear();
    }

    /** What was chosen. */
    public synchronized Map<String, PushFault> all() {
        return new TreeMap<>(chosen);
    }
}
