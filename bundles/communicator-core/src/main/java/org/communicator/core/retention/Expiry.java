package org.communicator.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.store.RetentionStore;
import org.communicator.api.store.RetentionStore.Aged;
import org.communicator.api.store.Transactions;
import org.communicator.core.live.Events;
import org.communicator.core.privacy.Removal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks on a step through the messages, and empties those that are too old. */
@Component(service = Expiry.class)
public final class Expiry {

    /** After that nothing more is heard from a provider that has accepted a message. */
    private static final Duration LOST = Duration.ofDays(7);

    private final Transactions transactions;
    private final RetentionStore store;
    private final Removal removal;
    private final Events events;

    @Activate
    public Expiry(@Reference Transactions transactions, @Reference RetentionStore store, @Reference Removal removal,
            @Reference Events events) {
        this.transactions = transactions;
        this.store = store;
        this.removal = removal;
        this.events = events;
    }

    /**
     * What a step did.
     *
     * @param emptied how many messages it emptied
     * @param more whether there may be more to do now
     */
    record Step(int emptied, boolean more) {
    }

    /** Looks at the next messages from before a moment. */
    Step step(Kept kept, Instant before, int atOnce) {
        return transactions.inTransaction(() -> {
            int late = emptySettled(kept, before, atOnce);
            List<Aged> next = store.walk(store.reached(kept.name()), atOnce).stream()
                    .takeWhile(message -> message.at().isBefore(before)).toList();
            if (next.isEmpty()) {
                return new Step(late, late == atOnce);
            }
            List<Aged> expired = next.stream().filter(kept::takes).toList();
            empty(expired);
            store.pass(kept.name(), next.stream().filter(kept::passes).map(Aged::message).toList());
            store.reach(kept.name(), next.get(next.size() - 1).message().value());
            return new Step(late + expired.size(), next.size() == atOnce);
        });
    }

    /** Those that were still to be sent when the walk passed them. */
    private int emptySettled(Kept kept, Instant before, int atOnce) {
        List<Aged> settled = store.settled(kept.name(), before.minus(LOST), atOnce);
        List<Aged> expired = settled.stream().filter(message -> !message.deleted()).toList();
        empty(expired);
        store.settle(kept.name(), settled.stream().map(Aged::message).toList());
        return expired.size();
    }

    private void empty(List<Aged> expired) {
        List<MessageId> messages = expired.stream().map(Aged::message).toList();
        if (!messages.isEmpty()) {
            removal.empty(messages);
            Set<ConversationId> touched = expired.stream().map(Aged::conversation).collect(Collectors.toSet());
            store.lockEmpty(touched).forEach(this::remove);
        }
    }

    /** A conversation of which nothing is left is not kept either: its key may be somebody's number. */
    private void remove(Conversation conversation) {
        if (removal.remove(conversation.id())) {
            events.publish(new ConversationDeleted(conversation.id(), conversation.reach()));
        }
    }
}
