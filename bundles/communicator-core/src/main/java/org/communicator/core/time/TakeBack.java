package org.communicator.core.time;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.Reach;
import org.communicator.api.live.CommunicatorEvent.StatusChanged;
import org.communicator.api.store.HeldMessageStore;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages back that wait. Works in the caller's transaction. */
@Component(service = TakeBack.class)
public final class TakeBack {

    private static final Logger LOG = LoggerFactory.getLogger(TakeBack.class);
    private static final Step CANCELLED = new Step(MessageStatus.CANCELLED, Optional.empty(), Optional.empty());

    private final Stores stores;
    private final HeldMessageStore held;
    private final Events events;

    @Activate
    public TakeBack(@Reference Stores stores, @Reference HeldMessageStore held, @Reference Events events) {
        this.stores = stores;
        this.held = held;
        this.events = events;
    }

    /** The client wrote: what was to be sent only if not is sent no more. */
    public void clientWrote(ConversationId conversation, Reach reach) {
        List<MessageId> waiting = held.lockCancelledOnReply(conversation);
        waiting.forEach(message -> cancel(message, reach));
    }

    /** Takes a message back that no attempt was made to send; nothing happens if one was. */
    public void unsent(MessageId message, Reach reach) {
        if (held.lock(message)) {
            cancel(message, reach);
        }
    }

    /** Takes a locked message back. */
    Message cancel(MessageId id, Reach reach) {
        stores.outbox().withdraw(id);
        stores.messages().advance(id, CANCELLED);
        Message message = stores.messages().find(id).orElseThrow();
        LOG.info("cancelled message={} conversation={}", id, message.conversation());
        tell(message, reach);
        return message;
    }

    /** Tells those who follow that a message is another than before. */
    void tell(Message message, Reach reach) {
        events.publish(new StatusChanged(message, reach));
    }
}
