package org.communicator.core.batch;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.ConversationStore;
import org.communicator.core.conversation.Recipients.Recipient;

/**
 * The conversations that a portion writes in, within its transaction. Their rows are touched last and in the same order
 * everywhere, so that others wait as shortly as possible and never for each other. Not thread-safe.
 */
final class Placement {

    private final ConversationStore conversations;
    private final AccountId account;
    private final LocationId location;
    private final Map<ConversationKey, Placed> placed = new LinkedHashMap<>();

    /** A conversation as it was and as it will be. */
    private record Placed(Optional<Conversation> before, Conversation after) {
    }

    Placement(ConversationStore conversations, AccountId account, LocationId location) {
        this.conversations = conversations;
        this.account = account;
        this.location = location;
    }

    /** The conversation's id; a person who is written to twice has it only once. */
    ConversationId id(Recipient person, Supplier<ConversationId> fresh) {
        return placed.computeIfAbsent(person.key(), key -> first(person, fresh)).after().id();
    }

    /** Makes the message the newest one. */
    Conversation put(Recipient person, Message message) {
        Placed old = placed.get(person.key());
        Conversation after = with(old.after(), old.after().openTo(), Optional.of(message.id()));
        placed.put(person.key(), new Placed(old.before(), after));
        return after;
    }

    void store() {
        placed.values().stream().sorted(Comparator.comparing(each -> each.after().id().toString())).forEach(this::store);
    }

    private void store(Placed each) {
        Conversation after = each.after();
        if (each.before().isEmpty()) {
            conversations.create(after);
            return;
        }
        if (!each.before().get().openTo().equals(after.openTo())) {
            conversations.open(after.id(), after.owners(), after.openTo());
        }
        conversations.advance(after.id(), after.newest().orElseThrow(), Turn.NEITHER);
    }

    private Placed first(Recipient person, Supplier<ConversationId> fresh) {
        Optional<Conversation> before = conversations.findByKey(account, person.key());
        Conversation same = before.orElseGet(() -> new Conversation(fresh.get(), account, person.key(),
                Optional.empty(), Set.of(location), Set.of(location), Set.of(), Handling.NEW, Optional.empty()));
        return new Placed(before, with(same, openTo(person, same), same.newest()));
    }

    private Set<LocationId> openTo(Recipient person, Conversation conversation) {
        Set<LocationId> open = new HashSet<>(conversation.openTo());
        person.known().map(Client::locations).ifPresent(open::addAll);
        open.add(location);
        return open;
    }

    private static Conversation with(Conversation old, Set<LocationId> openTo, Optional<MessageId> newest) {
        return new Conversation(old.id(), old.account(), old.key(), old.title(), old.owners(), openTo, old.members(),
                old.handling(), newest);
    }
}
