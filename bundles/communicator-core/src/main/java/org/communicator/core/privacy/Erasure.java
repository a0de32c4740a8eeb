package org.communicator.core.privacy;

import java.util.List;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.live.CommunicatorEvent.MessageDeleted;
import org.communicator.api.privacy.Person;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a person's conversations away, and what others keep of the person. */
@Component(service = Erasure.class)
public final class Erasure {

    private final Stores stores;
    private final Removal removal;
    private final RemovalSweep sweep;
    private final Events events;

    @Activate
    public Erasure(@Reference Stores stores, @Reference Removal removal, @Reference RemovalSweep sweep,
            @Reference Events events) {
        this.stores = stores;
        this.removal = removal;
        this.sweep = sweep;
        this.events = events;
    }

    /**
     * Within the transaction of the caller: from its commit on nobody sees anything of it, and nothing of it is sent.
     * Answers how many messages of groups are empty now.
     */
    int remove(Person person, List<Conversation> conversations) {
        for (Conversation conversation : conversations) {
            if (removal.remove(conversation.id())) {
                events.publish(new ConversationDeleted(conversation.id(), conversation.reach()));
            }
        }
        return emptyInGroups(person);
    }

    /** A group goes on without what the person wrote and was written; then the person takes part in none any more. */
    private int emptyInGroups(Person person) {
        int emptied = 0;
        for (MessageId message : removal.inGroups(person)) {
            removal.takeBack(message);
            removal.empty(List.of(message));
            Message left = stores.messages().find(message).orElseThrow();
            stores.conversations().reach(left.conversation())
                    .ifPresent(reach -> events.publish(new MessageDeleted(left, reach)));
            emptied++;
        }
        removal.erased(person);
        return emptied;
    }

    /** After it: takes the content away, and answers of how many messages. After a crash the sweep does it. */
    int finish(List<Conversation> conversations) {
        return conversations.stream().mapToInt(conversation -> sweep.finish(conversation.id())).sum();
    }
}
