package org.communicator.core.contact;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Client;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.HandlingStore;
import org.communicator.api.store.JoinStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a conversation with a bare address the client's: its own, or a part of the one that the client has. */
@Component(service = Joining.class)
public final class Joining {

    /** Enough for first messages of the client that come in meanwhile; each loser finds what the winner made. */
    private static final int ATTEMPTS = 5;

    private final Stores stores;
    private final JoinStore joins;
    private final HandlingStore handling;
    private final Audit audit;
    private final Events events;

    @Activate
    public Joining(@Reference Stores stores, @Reference JoinStore joins, @Reference HandlingStore handling,
            @Reference Audit audit, @Reference Events events) {
        this.stores = stores;
        this.joins = joins;
        this.handling = handling;
        this.audit = audit;
        this.events = events;
    }

    /** Does it in one transaction. A conversation that is gone meanwhile needs nothing. */
    void join(StaffSession session, Conversation bare, Client client) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                stores.transactions().inTransaction(() -> joined(session, bare.key(), client));
                return;
            } catch (DuplicateKeyException | ConversationGoneException meanwhile) {
                last = meanwhile;
            }
        }
        throw last;
    }

    private boolean joined(StaffSession session, ConversationKey address, Client client) {
        Optional<Conversation> found = stores.conversations().findByKey(client.account(), address);
        if (found.isEmpty()) {
            return false;
        }
        Conversation bare = found.get();
        Optional<Conversation> known =
                stores.conversations().findByKey(client.account(), ConversationKey.of(client.id()));
        Reach before = known.map(Conversation::reach).orElse(bare.reach());
        ConversationId kept = known.map(Conversation::id).orElse(bare.id());
        if (known.isPresent()) {
            merge(bare, known.get(), client);
        } else {
            joins.rekey(bare.id(), client.id());
        }
        stores.conversations().open(kept, union(bare.owners(), known.map(Conversation::owners)),
                union(union(bare.openTo(), known.map(Conversation::openTo)), Optional.of(client.locations())));
        audit.record(session, "conversation.joined", Subject.of(kept), Optional.of(client.id()),
                Map.of("merged", Boolean.toString(known.isPresent())));
        announce(client, bare, known.isPresent(), before);
        return true;
    }

    private void merge(Conversation bare, Conversation known, Client client) {
        Handling joined = locked(bare).handling();
        if (!joins.merge(bare.id(), known.id(), client.id())) {
            throw new ConversationGoneException(bare.id());
        }
        Optional<MessageId> newest = stores.messages().list(known.id(), Optional.empty(), 1).stream().findFirst()
                .map(message -> message.id());
        newest.filter(id -> !known.newest().equals(newest))
                .ifPresent(id -> stores.conversations().advance(known.id(), id, Turn.NEITHER));
        handling.change(known.id(), locked(known).handling().joinedWith(joined));
    }

    /** As it is now and stays until the end of the transaction. */
    private Conversation locked(Conversation seen) {
        return handling.locked(seen.id()).orElseThrow(() -> new ConversationGoneException(seen.id()));
    }

    private void announce(Client client, Conversation bare, boolean merged, Reach before) {
        if (merged) {
            events.publish(new ConversationDeleted(bare.id(), bare.reach()));
        }
        stores.conversations().findByKey(client.account(), ConversationKey.of(client.id()))
                .ifPresent(after -> events.publish(new ConversationChanged(after, before)));
    }

    private static Set<LocationId> union(Set<LocationId> some, Optional<Set<LocationId>> others) {
        Set<LocationId> all = new HashSet<>(some);
        others.ifPresent(all::addAll);
        return all;
    }
}
