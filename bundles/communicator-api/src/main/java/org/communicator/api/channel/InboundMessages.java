package org.communicator.api.channel;

import org.communicator.api.conversation.MessageId;

/** Port: takes in what clients write. Thread-safe. */
public interface InboundMessages {

    /**
     * What became of it.
     *
     * @param message the message's id
     * @param duplicate whether it had been received before; nothing changed then
     */
    record Received(MessageId message, boolean duplicate) {
    }

    /**
     * Routes and stores a message. Once this has returned, the message is safe and the provider may be told so.
     * The same provider id any number of times, also at once, is one message.
     *
     * @throws org.communicator.api.store.StoreUnavailableException while the database is gone: nothing was kept,
     *         the provider must try again
     */
    Received receive(InboundMessage message);
}
