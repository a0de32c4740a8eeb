package org.communicator.sandbox.message;

import java.util.ArrayList;
import java.util.List;

/**
 * A client's telephone.
 *
 * @param name null when nobody has named it
 * @param ours the business's numbers it has spoken with, the latest first
 * @param lastSid its newest message, or null
 */
public record Handset(String number, String name, long messages, long unread, List<String> ours, String lastSid) {

    private static final int MAX_OURS = 20;

    static Handset of(String number) {
        return new Handset(number, null, 0, 0, List.of(), null);
    }

    Handset named(String newName) {
        return new Handset(number, newName, messages, unread, ours, lastSid);
    }

    Handset read() {
        return new Handset(number, name, messages, 0, ours, lastSid);
    }

    Handset emptied() {
        return new Handset(number, name, 0, 0, ours, null);
    }

    Handset with(Message message) {
        long waiting = message.direction() == Direction.OUTBOUND ? unread + 1 : 0;
        return new Handset(number, name, messages + 1, waiting,
                message.ours().map(this::latest).orElse(ours), message.sid());
    }

    private List<String> latest(String our) {
        if (!ours.isEmpty() && ours.get(0).equals(our)) {
            return ours;
        }
        List<String> order = new ArrayList<>(ours);
        order.remove(our);
        order.add(0, our);
        return List.copyOf(order.subList(0, Math.min(order.size(), MAX_OURS)));
    }
}
