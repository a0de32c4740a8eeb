package org.communicator.sandbox.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The telephones, learned from traffic or named; the latest spoken with last. Thread-safe. */
public final class Handsets {

    private static final int CAPACITY = 10_000;

    private final Map<String, Handset> handsets = new LinkedHashMap<>();

    public synchronized void note(Message message) {
        Handset known = handsets.remove(message.handset());
        handsets.put(message.handset(), (known == null ? Handset.of(message.handset()) : known).with(message));
        if (handsets.size() > CAPACITY) {
            forgetOldestUnnamed();
        }
    }

    public synchronized Handset name(String number, String name) {
        return handsets.merge(number, Handset.of(number).named(name), (known, fresh) -> known.named(name));
    }

    public synchronized Optional<Handset> read(String number) {
        return Optional.ofNullable(handsets.computeIfPresent(number, (any, handset) -> handset.read()));
    }

    public synchronized Optional<Handset> find(String number) {
        return Optional.ofNullable(handsets.get(number));
    }

    public synchronized boolean remove(String number) {
        return handsets.remove(number) != null;
    }

    /** @return latest first, never more than {@code limit} */
    public synchronized List<Handset> latest(int limit) {
        List<Handset> all = new ArrayList<>(handsets.values());
        Collections.reverse(all);
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    public synchronized void emptyAll() {
        handsets.replaceAll((number, handset) -> handset.emptied());
    }

    public synchronized void clear() {
        handsets.clear();
    }

    private void forgetOldestUnnamed() {
        for (Iterator<Handset> oldest = handsets.values().iterator(); oldest.hasNext();) {
            if (oldest.next().name() == null) {
                oldest.remove();
                return;
            }
        }
    }
}
