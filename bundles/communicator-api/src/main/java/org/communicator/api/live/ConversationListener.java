package org.communicator.api.live;

/**
 * Whiteboard SPI: is told of every event after its commit, on the thread that made it. Must return at once; one
 * that throws is logged and hurts nobody. An event may be lost in a crash: work that must happen belongs into the outbox.
 */
@FunctionalInterface
public interface ConversationListener {

    /** Called once per event. */
    void on(CommunicatorEvent event);
}
