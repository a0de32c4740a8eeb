package org.communicator.sandbox.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was taken, oldest first, and how often somebody tried. */
public final class PushLog {

    private static final int CAPACITY = 10_000;

    private final Deque<Notification> taken = new ArrayDeque<>();
    private int attempts;

    synchronized void tried() {
        attempts++;
    }

    synchronized void add(Notification notification) {
        if (taken.size() == CAPACITY) {
            taken.removeFirst();
        }
        taken.addLast(notification);
    }

    /** What was taken. */
    public synchronized List<Notification> taken() {
        return List.copyOf(taken);
    }

    /** How many notifications were brought, taken or not. */
    public synchronized int attempts() {
        return attempts;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        taken.clear();
        attempts = 0;
    }
}
