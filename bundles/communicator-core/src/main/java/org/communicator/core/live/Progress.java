package org.communicator.core.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;

/**
 * Keeps what is told of a message from going backwards. Events come after their commits, each on its own thread, so
 * one can overtake another: a provider's "delivered" may be here before our own "sending". Not thread-safe.
 */
final class Progress {

    static final int REMEMBERED = 4096;

    private final Map<MessageId, Message> newest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Message> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The event as it is to be told; empty if more is already known. */
    Optional<CommunicatorEvent> admit(CommunicatorEvent event) {
        Message known = newest.get(event.message().id());
        if (known == null || known.status().rank() < event.message().status().rank()) {
            newest.put(event.message().id(), event.message());
            return Optional.of(event);
        }
        return event instanceof MessageAppended appended ? Optional.of(with(known, appended)) : Optional.empty();
    }

    private static MessageAppended with(Message known, MessageAppended appended) {
        return new MessageAppended(known, appended.openTo(), appended.owners(), appended.answered());
    }
}
