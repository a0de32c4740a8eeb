package org.communicator.sandbox.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/** The faults chosen: for a number, else for everyone. Thread-safe. */
public final class Faults {

    private static final int CAPACITY = 10_000;

    private final Map<String, Fault> byHandset = new HashMap<>();
    private final IntSupplier dice;
    private Fault everyone;

    public Faults() {
        this(() -> ThreadLocalRandom.current().nextInt(100));
    }

    /** @param dice 0 to 99 */
    Faults(IntSupplier dice) {
        this.dice = dice;
    }

    /** The fault for a message to this number; counts as one of its times. */
    public synchronized Fault take(String to) {
        Fault own = byHandset.get(to);
        if (own != null && spares(own)) {
            return Fault.NONE;
        }
        if (own != null) {
            byHandset.compute(to, (any, fault) -> oneLess(fault));
            return own;
        }
        Fault general = everyone;
        if (general == null || spares(general)) {
            return Fault.NONE;
        }
        everyone = oneLess(general);
        return general;
    }

    /** The fault for everyone, for requests that are not about one number. */
    public synchronized Fault forEveryone() {
        return everyone == null ? Fault.NONE : everyone;
    }

    public synchronized void setForEveryone(Fault fault) {
        everyone = fault;
    }

    /** @return false when there is no room for another */
    public synchronized boolean set(String number, Fault fault) {
        if (byHandset.size() >= CAPACITY && !byHandset.containsKey(number)) {
            return false;
        }
        byHandset.put(number, fault);
        return true;
    }

    public synchronized void remove(String number) {
        byHandset.remove(number);
    }

    public synchronized void clear() {
        byHandset.clear();
        everyone = null;
    }

    public synchronized Chosen chosen() {
        return new Chosen(everyone, new TreeMap<>(byHandset));
    }

    private boolean spares(Fault fault) {
        return fault.percent() != null && dice.getAsInt() >= fault.percent();
    }

    private static Fault oneLess(Fault fault) {
        if (fault.times() == null) {
            return fault;
        }
        return fault.times() == 1 ? null : fault.withTimes(fault.times() - 1);
    }

    /** @param everyone null when there is none */
    public record Chosen(Fault everyone, Map<String, Fault> handsets) { }
}
