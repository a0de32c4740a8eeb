package org.communicator.core.store;

import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.store.ConversationStore;
import org.communicator.api.store.MessageStore;
import org.communicator.api.store.OutboxStore;
import org.communicator.api.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ports of the store that belong to one transaction, held together. */
@Component(service = Stores.class)
public final class Stores {

    private final Transactions transactions;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final OutboxStore outbox;

    @Activate
    public Stores(@Reference Transactions transactions, @Reference ConversationStore conversations,
            @Reference MessageStore messages, @Reference OutboxStore outbox) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
    }

    public Transactions transactions() {
        return transactions;
    }

    public ConversationStore conversations() {
        return conversations;
    }

    public MessageStore messages() {
        return messages;
    }

    /** A message of a conversation within reach. */
    public Optional<Message> message(Access access, MessageId id) {
        return messages.find(id).filter(message -> conversations.find(access, message.conversation()).isPresent());
    }

    public OutboxStore outbox() {
        return outbox;
    }
}
