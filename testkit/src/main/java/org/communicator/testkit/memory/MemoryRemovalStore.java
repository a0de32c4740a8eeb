package org.communicator.testkit.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.RemovalStore;

/** Takes away what a {@link MemoryStore} has. */
public final class MemoryRemovalStore implements RemovalStore {

    private static final Comparator<UUID> ORDER = MemoryConversationStore::compare;

    private final MemoryStore store;

    MemoryRemovalStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void empty(Collection<MessageId> messages) {
        store.write(() -> messages.forEach(id -> {
            Message emptied = store.messages.computeIfPresent(id, (same, old) -> emptied(old));
            store.failed.remove(id);
            if (emptied != null) {
                store.conversations.computeIfPresent(emptied.conversation(), (same, old) -> retreated(old, emptied));
            }
        }));
    }

    @Override
    public boolean remove(ConversationId conversation) {
        return store.read(() -> {
            boolean there = store.conversations.remove(conversation) != null;
            store.awayAnswers.remove(conversation);
            if (there) {
                store.removed.put(conversation, true);
            }
            return there;
        });
    }

    @Override
    public List<MessageId> contents(ConversationId conversation, Optional<UUID> after, int limit) {
        return store.read(() -> store.messages.values().stream()
                .filter(message -> message.conversation().equals(conversation) && !message.deleted())
                .map(message -> message.id().value())
                .filter(id -> after.map(key -> ORDER.compare(id, key) > 0).orElse(true)).sorted(ORDER).limit(limit)
                .map(MessageId::new).toList());
    }

    @Override
    public List<MessageId> inGroups(Person person, Optional<UUID> after, int limit) {
        return store.read(() -> store.messages.values().stream().filter(message -> !message.deleted())
                .filter(message -> store.numbers.keySet().stream().anyMatch(key -> isOf(person, store.numbers.get(key))
                        && key.get(0).equals(message.conversation())))
                .filter(message -> person.addresses().contains(message.addresses().theirs())
                        || person.client().isPresent() && person.client().equals(message.client()))
                .map(message -> message.id().value())
                .filter(id -> after.map(key -> ORDER.compare(id, key) > 0).orElse(true)).sorted(ORDER).limit(limit)
                .map(MessageId::new).toList());
    }

    private static boolean isOf(Person person, GroupNumber number) {
        return person.addresses().contains(number.address())
                || person.client().isPresent() && person.client().equals(number.client());
    }

    @Override
    public List<ConversationId> unfinished(int limit) {
        return store.read(() -> store.removed.keySet().stream()
                .sorted(Comparator.comparing(ConversationId::value, ORDER)).limit(limit).toList());
    }

    @Override
    public void finished(ConversationId conversation) {
        store.write(() -> store.removed.remove(conversation));
    }

    private Conversation retreated(Conversation old, Message emptied) {
        return new Conversation(old.id(), old.account(), old.key(), old.title(), old.owners(), old.openTo(),
                old.members(), handling(old, emptied), store.messages.values().stream()
                        .filter(message -> message.conversation().equals(old.id()) && !message.deleted())
                        .map(Message::id).max(Comparator.comparing(MessageId::value, ORDER)));
    }

    private Handling handling(Conversation old, Message emptied) {
        Handling before = old.handling();
        boolean asked = before.waiting() || isTakenBack(emptied);
        return before.state() == Handling.State.CLOSED || !asked ? before : new Handling(before.state(),
                before.assignee(), before.snoozedUntil(), isWaiting(old.id()), before.transfer());
    }

    private boolean isWaiting(ConversationId id) {
        return store.messages.values().stream().filter(message -> message.conversation().equals(id))
                .filter(message -> message.kind() == MessageKind.CLIENT_MESSAGE && !message.deleted()
                        || message.kind() == MessageKind.STAFF_MESSAGE && message.status() != MessageStatus.CANCELLED)
                .max(Comparator.comparing(message -> message.id().value(), ORDER))
                .filter(last -> last.direction() == Direction.INBOUND).isPresent();
    }

    private static boolean isTakenBack(Message message) {
        return message.kind() == MessageKind.STAFF_MESSAGE && message.status() == MessageStatus.CANCELLED;
    }

    private static Message emptied(Message old) {
        boolean inbound = old.direction() == Direction.INBOUND;
        return old.deleted() ? old : new Message(old.id(), old.account(), old.conversation(), Optional.empty(),
                old.direction(), old.kind(), old.channel(), old.provider(), Optional.empty(),
                new AddressPair(old.addresses().ours(), ""), "", old.at(),
                inbound ? Optional.empty() : old.author(), old.location(), old.status(), Optional.empty(),
                old.segments(),
                old.routing().map(decision -> new RoutingDecision(decision.rule(), decision.owners(), "", "")),
                Optional.empty(), old.answers(), Set.of(), Optional.empty(), true, List.of(), old.fanout(),
                old.insteadOf(), List.of());
    }
}
