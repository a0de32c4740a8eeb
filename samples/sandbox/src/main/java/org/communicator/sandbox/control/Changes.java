package org.communicator.sandbox.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communicator.sandbox.message.Message;

/** What changed since it was last asked; of many changes of one thing only the latest. Thread-safe. */
final class Changes {

    private static final int MOST = 500;

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Set<String> handsets = new LinkedHashSet<>();
    private boolean faults;
    private boolean everything;

    synchronized void message(Message message) {
        messages.put(message.sid(), message);
        handset(message.handset());
    }

    synchronized void handset(String number) {
        handsets.add(number);
        if (handsets.size() > MOST || messages.size() > MOST) {
            everything();
        }
    }

    synchronized void faults() {
        faults = true;
    }

    synchronized void everything() {
        everything = true;
        messages.clear();
        handsets.clear();
    }

    synchronized Batch drain() {
        Batch batch = new Batch(List.copyOf(messages.values()), List.copyOf(handsets), faults, everything);
        messages.clear();
        handsets.clear();
        faults = false;
        everything = false;
        return batch;
    }

    /** @param everything too much has changed to tell it one by one */
    record Batch(List<Message> messages, List<String> handsets, boolean faults, boolean everything) {

        boolean isEmpty() {
            return messages.isEmpty() && handsets.isEmpty() && !faults && !everything;
        }
    }
}
