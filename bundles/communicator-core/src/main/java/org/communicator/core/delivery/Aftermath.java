package org.communicator.core.delivery;

import java.util.Optional;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.conversation.Message;

/** What follows from how far messages have come. Called within the transaction in which a message has moved on. */
public interface Aftermath {

    /**
     * It will not arrive.
     *
     * @param again when it may be sent once more, if only the moment was wrong
     */
    void failed(Message message, Optional<Again> again);

    /** A provider has it. Called for each step on the way. */
    void taken(Message message);

    /** It has arrived, or was seen. */
    void arrived(Message message);
}
