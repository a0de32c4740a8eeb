package org.communicator.testkit.memory;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.HeldMessageStore;
import org.communicator.api.store.OutboxStore.Entry;
import org.communicator.testkit.memory.MemoryOutboxStore.Pending;

/** The held messages of a {@link MemoryStore}. */
public final class MemoryHeldMessageStore implements HeldMessageStore {

    private final MemoryStore store;

    MemoryHeldMessageStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Message> list(ConversationId conversation, int limit) {
        return store.read(() -> store.outbox.values().stream()
                .filter(pending -> pending.entry().conversation().equals(conversation))
                .sorted(MemoryOutboxStore.BY_TURN).map(pending -> store.messages.get(pending.entry().message()))
                .filter(message -> message.status() == MessageStatus.SCHEDULED && !message.deleted()).limit(limit).toList());
    }

    @Override
    public boolean lock(MessageId message) {
        return store.read(() -> Optional.ofNullable(store.outbox.get(message))
                .filter(pending -> pending.attempts() == 0).isPresent());
    }

    @Override
    public List<MessageId> lockCancelledOnReply(ConversationId conversation) {
        return store.read(() -> store.outbox.values().stream()
                .filter(pending -> pending.entry().conversation().equals(conversation)
                        && pending.entry().cancelOnReply() && pending.attempts() == 0)
                .map(pending -> pending.entry().message()).toList());
    }

    @Override
    public void change(MessageId message, Change change) {
        store.write(() -> {
            store.messages.computeIfPresent(message, (same, old) -> changed(old, change));
            store.outbox.computeIfPresent(message, (same, old) -> new Pending(new Entry(message,
                    old.entry().conversation(), old.entry().channel(), change.hold().until(), old.entry().despiteOptOut(),
                    change.cancelOnReply().orElse(old.entry().cancelOnReply()), old.entry().bulk()),
                    change.hold().until(), old.attempts(), old.inDoubt(), old.attemptedAt()));
        });
    }

    private static Message changed(Message old, Change change) {
        return old.status() != MessageStatus.SCHEDULED ? old : new Message(old.id(), old.account(), old.conversation(),
                old.client(), old.direction(), old.kind(), old.channel(), old.provider(), old.providerId(),
                old.addresses(), change.text(), old.at(), old.author(), old.location(), old.status(), old.failure(),
                change.segments(), old.routing(), old.requestKey(), old.answers(), old.mentions(),
                Optional.of(change.hold()), old.deleted(), old.cards(), old.fanout(), old.insteadOf(),
                old.attachments());
    }
}
