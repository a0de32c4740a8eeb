package org.communicator.core.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.api.store.OutboxStore.Withdrawal;
import org.communicator.api.store.PersonalData;
import org.communicator.api.store.RemovalStore;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Takes content away wherever it is kept. Every method is within the transaction of its caller. */
@Component(service = Removal.class)
public final class Removal {

    private static final int PAGE = 200;

    private final Stores stores;
    private final RemovalStore removal;
    private final List<PersonalData> others = new CopyOnWriteArrayList<>();

    @Activate
    public Removal(@Reference Stores stores, @Reference RemovalStore removal) {
        this.stores = stores;
        this.removal = removal;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(PersonalData other) {
        others.add(other);
    }

    public void remove(PersonalData other) {
        others.remove(other);
    }

    /** Those who keep something of people beside conversations and messages. */
    List<PersonalData> others() {
        return others;
    }

    /** Keeps a message from being sent if there still is time. */
    void takeBack(MessageId message) {
        if (stores.outbox().withdraw(message) == Withdrawal.IN_TIME || isHeld(message)) {
            stores.messages().advance(message, new Step(MessageStatus.CANCELLED, Optional.empty(), Optional.empty()));
        }
    }

    /** Takes the content of messages away, wherever it is. */
    public void empty(Collection<MessageId> messages) {
        removal.empty(messages);
        others.forEach(other -> other.messagesEmptied(messages));
    }

    /** Answers whether there was such a conversation: one of several at once removes it. */
    public boolean remove(ConversationId conversation) {
        stores.outbox().waiting(conversation).forEach(this::takeBack);
        if (!removal.remove(conversation)) {
            return false;
        }
        others.forEach(other -> other.conversationRemoved(conversation));
        return true;
    }

    /** What went between the person and groups, read page by page. */
    Iterable<MessageId> inGroups(Person person) {
        return new Paged<>((after, limit) -> removal.inGroups(person, after, limit), MessageId::value, PAGE);
    }

    void erased(Person person) {
        others.forEach(other -> other.personErased(person));
    }

    private boolean isHeld(MessageId id) {
        return stores.messages().find(id).filter(message -> message.status() == MessageStatus.SCHEDULED).isPresent();
    }
}
