package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.OutboxStore;

/** The outbox of a {@link MemoryStore}. */
public final class MemoryOutboxStore implements OutboxStore {

    /** The order in which the entries of a conversation are sent. */
    static final Comparator<Pending> BY_TURN = Comparator.comparing((Pending pending) -> pending.entry().dueAt())
            .thenComparing(MemoryOutboxStore::key, MemoryConversationStore::compare);

    private final MemoryStore store;

    MemoryOutboxStore(MemoryStore store) {
        this.store = store;
    }

    record Pending(Entry entry, Instant dueAt, int attempts, boolean inDoubt, Optional<Instant> attemptedAt) {
    }

    @Override
    public void add(Entry entry) {
        store.write(() -> store.outbox.put(entry.message(),
                new Pending(entry, entry.dueAt(), 0, false, Optional.empty())));
    }

    @Override
    public List<Claim> claim(Set<Channel> channels, Instant now, Instant leaseUntil, int limit, int bulk) {
        return store.read(() -> {
            List<Pending> due = new ArrayList<>(due(channels, now, false, limit));
            due.addAll(due(channels, now, true, Math.max(0, Math.min(limit - due.size(), bulk))));
            return due.stream().map(pending -> claim(pending, now, leaseUntil)).toList();
        });
    }

    @Override
    public void remove(MessageId message) {
        store.write(() -> store.outbox.remove(message));
    }

    @Override
    public Withdrawal withdraw(MessageId message) {
        return store.read(() -> {
            Pending pending = store.outbox.remove(message);
            return pending == null ? Withdrawal.NOT_THERE
                    : pending.inDoubt() ? Withdrawal.IN_DOUBT : Withdrawal.IN_TIME;
        });
    }

    @Override
    public List<MessageId> waiting(ConversationId conversation) {
        return store.read(() -> store.outbox.values().stream()
                .filter(pending -> pending.entry().conversation().equals(conversation))
                .map(pending -> pending.entry().message()).toList());
    }

    @Override
    public void postpone(MessageId message, Instant dueAt, boolean inDoubt) {
        store.write(() -> store.outbox.computeIfPresent(message, (same, old) -> new Pending(old.entry(), dueAt,
                old.attempts(), inDoubt, inDoubt ? old.attemptedAt() : Optional.empty())));
    }

    @Override
    public Optional<Instant> nextDue(Set<Channel> channels) {
        return store.read(() -> store.outbox.values().stream()
                .filter(pending -> channels.contains(pending.entry().channel()) && isFirstOfConversation(pending))
                .map(Pending::dueAt)
                .min(Comparator.naturalOrder()));
    }

    @Override
    public long size() {
        return store.read(() -> (long) store.outbox.size());
    }

    private List<Pending> due(Set<Channel> channels, Instant now, boolean bulk, int limit) {
        return store.outbox.values().stream().filter(pending -> pending.entry().bulk() == bulk)
                .filter(pending -> channels.contains(pending.entry().channel()) && !pending.dueAt().isAfter(now))
                .filter(this::isFirstOfConversation)
                .sorted(Comparator.comparing(MemoryOutboxStore::key, MemoryConversationStore::compare)).limit(limit)
                .toList();
    }

    private Claim claim(Pending pending, Instant now, Instant leaseUntil) {
        Optional<Instant> attemptedAt = pending.inDoubt() ? pending.attemptedAt() : Optional.empty();
        store.outbox.put(pending.entry().message(), new Pending(pending.entry(), leaseUntil, pending.attempts() + 1, true,
                attemptedAt.or(() -> Optional.of(now))));
        Message message = store.messages.get(pending.entry().message());
        OutboundMessage outbound = new OutboundMessage(message.id(), message.account(), message.addresses(),
                message.text(), message.attachments());
        return new Claim(outbound, pending.entry().channel(), message.kind(), pending.entry().despiteOptOut(),
                pending.entry().bulk(), pending.attempts(), pending.inDoubt(), attemptedAt, message.providerId(),
                pending.entry().dueAt(), message.status() == MessageStatus.SCHEDULED,
                message.segments());
    }

    private boolean isFirstOfConversation(Pending pending) {
        return store.outbox.values().stream()
                .filter(other -> other.entry().conversation().equals(pending.entry().conversation())
                        && other.entry().bulk() == pending.entry().bulk())
                .noneMatch(other -> BY_TURN.compare(other, pending) < 0);
    }

    private static UUID key(Pending pending) {
        return pending.entry().message().value();
    }
}
