package org.communicator.core.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.live.CommunicatorEvent.OfMessage;

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
        return event instanceof OfMessage about ? admit(about) : Optional.of(event);
    }

    private Optional<CommunicatorEvent> admit(OfMessage event) {
        Message known = newest.get(event.message().id());
        if (known == null || isNews(event.message(), known)) {
            newest.put(event.message().id(), event.message());
            return Optional.of(event);
        }
        return event instanceof MessageAppended appended ? Optional.of(with(known, appended)) : Optional.empty();
    }

    /** What was deleted never comes back. */
    private static boolean isNews(Message message, Message known) {
        return !known.deleted() && (message.deleted() || known.status().rank() < message.status().rank());
    }

    private static MessageAppended with(Message known, MessageAppended appended) {
        return new MessageAppended(known, appended.reach(), appended.owners(), appended.answered());
    }
}
