package org.communicator.sandbox.message;

/** Is told of every message that came or changed; must not block. */
@FunctionalInterface
public interface TrafficListener {

    void changed(Message message);
}
