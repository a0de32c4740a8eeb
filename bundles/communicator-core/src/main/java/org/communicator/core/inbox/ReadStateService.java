package org.communicator.core.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Reach;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.ReadState;
import org.communicator.api.inbox.Unread;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.store.ReadStore;
import org.communicator.core.live.LiveHub;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what each staff member has read, and tells the person's other screens (T02 T09). */
@Component
public final class ReadStateService implements ReadState {

    private final Stores stores;
    private final ReadStore reading;
    private final Arrivals arrivals;
    private final LiveHub hub;

    @Activate
    public ReadStateService(@Reference Stores stores, @Reference ReadStore reading, @Reference Arrivals arrivals,
            @Reference LiveHub hub) {
        this.stores = stores;
        this.reading = reading;
        this.arrivals = arrivals;
        this.hub = hub;
    }

    @Override
    public boolean read(StaffSession session, ConversationId id, Optional<MessageId> upTo) {
        session.require(Right.MESSAGES_READ);
        Optional<Conversation> found = stores.conversations().find(session.access(), id);
        found.flatMap(Conversation::newest).ifPresent(newest -> {
            MessageId last = upTo.filter(message -> isOlder(message, newest)).orElse(newest);
            Twice.inTransaction(stores.transactions(), () -> reading.read(session.access(), id, last));
            tell(session, id, last.equals(newest) ? Optional.of(Unread.NOTHING) : Optional.empty(), found.get());
        });
        return found.isPresent();
    }

    @Override
    public boolean markUnread(StaffSession session, ConversationId id) {
        session.require(Right.MESSAGES_READ);
        Optional<Conversation> found = stores.conversations().find(session.access(), id);
        found.ifPresent(conversation -> {
            Twice.inTransaction(stores.transactions(), () -> reading.mark(session.access(), id));
            tell(session, id, Optional.empty(), conversation);
        });
        return found.isPresent();
    }

    @Override
    public Map<ConversationId, Unread> unread(StaffSession session, Collection<Conversation> conversations) {
        session.require(Right.MESSAGES_READ);
        Instant since = arrivals.first(session);
        return reading.unread(session.access(), conversations, since);
    }

    private void tell(StaffSession session, ConversationId id, Optional<Unread> known, Conversation conversation) {
        Unread unread = known.orElseGet(() -> unread(session, Set.of(conversation)).get(id));
        Reach oneself = new Reach(session.account(), true, Set.of(), Set.of(session.staff()));
        stores.transactions().afterCommit(() -> hub.whisper(oneself, LiveEvent.Type.READ,
                new LiveEvent.OfUnread(id, unread.count(), unread.marked())));
    }

    private static boolean isOlder(MessageId one, MessageId other) {
        int high = Long.compareUnsigned(one.value().getMostSignificantBits(), other.value().getMostSignificantBits());
        return high != 0 ? high < 0 : Long.compareUnsigned(one.value().getLeastSignificantBits(),
                other.value().getLeastSignificantBits()) < 0;
    }
}
