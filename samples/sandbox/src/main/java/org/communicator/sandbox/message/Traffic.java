package org.communicator.sandbox.message;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The one place where messages come, change and go: keeps log and handsets in step and tells the listener. */
public final class Traffic {

    private final MessageLog log;
    private final Handsets handsets;
    private final TrafficListener listener;

    public Traffic(MessageLog log, Handsets handsets, TrafficListener listener) {
        this.log = log;
        this.handsets = handsets;
        this.listener = listener;
    }

    public long nextSequence() {
        return log.nextSequence();
    }

    public void add(Message message) {
        log.add(message);
        handsets.note(message);
        listener.changed(message);
    }

    /** @return the message after the change, or nothing when there is no such message */
    public Optional<Message> change(String sid, UnaryOperator<Message> change) {
        Optional<Message> changed = log.change(sid, change);
        changed.ifPresent(listener::changed);
        return changed;
    }
}
