package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.JoinStore;
import org.communicator.api.store.OutboxStore.Entry;
import org.communicator.testkit.memory.MemoryOutboxStore.Pending;

/** Joins conversations of a {@link MemoryStore}. */
public final class MemoryJoinStore implements JoinStore {

    private final MemoryStore store;
    private final Map<String, ClientId> confirmed;

    public MemoryJoinStore(MemoryStore store) {
        this.store = store;
        this.confirmed = store.table();
    }

    @Override
    public boolean rekey(ConversationId conversation, ClientId client) {
        return store.read(() -> {
            Conversation old = store.conversations.get(conversation);
            if (old == null) {
                return false;
            }
            if (store.conversations().findByKey(old.account(), ConversationKey.of(client)).isPresent()) {
                throw new DuplicateKeyException(null);
            }
            store.conversations.put(conversation, new Conversation(old.id(), old.account(), ConversationKey.of(client),
                    old.title(), old.owners(), old.openTo(), old.members(), old.handling(), old.newest()));
            store.messages.replaceAll((id, message) -> moved(message, conversation, conversation, client));
            return true;
        });
    }

    @Override
    public boolean merge(ConversationId from, ConversationId into, ClientId client) {
        return store.read(() -> {
            if (from.equals(into) || !store.conversations.containsKey(from) || !store.conversations.containsKey(into)) {
                return false;
            }
            store.messages.replaceAll((id, message) -> moved(message, from, into, client));
            store.outbox.replaceAll((id, pending) -> moved(pending, from, into));
            store.reviews.replaceAll((id, review) -> moved(review, from, into));
            Instant answered = store.awayAnswers.remove(from);
            if (answered != null) {
                store.awayAnswers.merge(into, answered, (one, other) -> one.isAfter(other) ? one : other);
            }
            MemoryReadStore.merge(store, from, into);
            store.conversations.remove(from);
            return true;
        });
    }

    @Override
    public void confirm(AccountId account, String address, ClientId client, StaffId staff, Instant at) {
        store.write(() -> confirmed.put(account + "/" + address, client));
    }

    @Override
    public Optional<ClientId> confirmed(AccountId account, String address) {
        return store.read(() -> Optional.ofNullable(confirmed.get(account + "/" + address)));
    }

    private static ConsentReview moved(ConsentReview old, ConversationId from, ConversationId into) {
        return old.conversation().equals(from) ? new ConsentReview(old.id(), old.account(), into, old.message(),
                old.channel(), old.addresses(), old.at(), old.outcome()) : old;
    }

    private static Pending moved(Pending old, ConversationId from, ConversationId into) {
        Entry entry = old.entry();
        return entry.conversation().equals(from) ? new Pending(new Entry(entry.message(), into, entry.channel(),
                entry.dueAt(), entry.despiteOptOut(), entry.cancelOnReply(), entry.bulk()), old.dueAt(), old.attempts(),
                old.inDoubt(), old.attemptedAt()) : old;
    }

    private static Message moved(Message old, ConversationId from, ConversationId into, ClientId client) {
        return !old.conversation().equals(from) ? old : new Message(old.id(), old.account(), into,
                old.deleted() ? old.client() : old.client().or(() -> Optional.of(client)), old.direction(), old.kind(),
                old.channel(), old.provider(), old.providerId(), old.addresses(), old.text(), old.at(), old.author(),
                old.location(), old.status(), old.failure(), old.segments(), old.routing(), old.requestKey(),
                old.answers(), old.mentions(), old.hold(), old.deleted(), old.cards(), old.fanout(), old.insteadOf(),
                old.attachments());
    }
}
