package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.Unread;
import org.communicator.api.store.ReadStore;

/** What was read of a {@link MemoryStore}. */
public final class MemoryReadStore implements ReadStore {

    private final MemoryStore store;

    MemoryReadStore(MemoryStore store) {
        this.store = store;
    }

    record Mark(Optional<MessageId> upTo, boolean marked) {
    }

    record Mention(AccountId account, StaffId staff, MessageId message, ConversationId conversation) {
    }

    @Override
    public Optional<Presence> presence(AccountId account, StaffId staff) {
        return store.read(() -> Optional.ofNullable(store.presences.get(List.of(account, staff))));
    }

    @Override
    public void keep(AccountId account, StaffId staff, Presence presence) {
        store.write(() -> store.presences.merge(List.of(account, staff), presence,
                (old, kept) -> new Presence(old.first(), kept.last(), kept.before())));
    }

    @Override
    public void read(Access reader, ConversationId conversation, MessageId upTo) {
        store.write(() -> {
            Optional<MessageId> before = mark(reader, conversation.value()).upTo();
            Optional<MessageId> further = before.filter(known -> isNewer(known, upTo)).or(() -> Optional.of(upTo));
            store.marks.put(List.of(conversation, reader.staff()), new Mark(further, false));
            store.mentions.values().removeIf(mention -> mention.staff().equals(reader.staff())
                    && mention.conversation().equals(conversation) && !isNewer(mention.message(), upTo));
        });
    }

    @Override
    public void mark(Access reader, ConversationId conversation) {
        store.write(() -> store.marks.put(List.of(conversation, reader.staff()),
                new Mark(mark(reader, conversation.value()).upTo(), true)));
    }

    @Override
    public Map<ConversationId, Unread> unread(Access reader, Collection<Conversation> conversations, Instant since) {
        return store.read(() -> conversations.stream().distinct().collect(Collectors.toMap(Conversation::id,
                each -> unread(reader, each.id(), since))));
    }

    private Unread unread(Access reader, ConversationId conversation, Instant since) {
        Mark mark = mark(reader, conversation.value());
        long count = store.messages.values().stream().filter(message -> message.conversation().equals(conversation))
                .filter(message -> mark.upTo().map(upTo -> isNewer(message.id(), upTo)).orElse(true))
                .filter(message -> !message.at().isBefore(since))
                .filter(message -> !message.deleted() && counts(message, reader.staff())).limit(Unread.MOST).count();
        return new Unread((int) count, mark.marked());
    }

    private static boolean counts(Message message, StaffId reader) {
        boolean own = message.direction() == Direction.OUTBOUND
                && message.author().filter(author -> author.id().equals(reader.value())).isPresent();
        return !own && message.kind() != MessageKind.ACTIVITY && message.kind() != MessageKind.CONFIRMATION
                && message.kind() != MessageKind.CAMPAIGN;
    }

    @Override
    public void mention(Message message) {
        store.write(() -> message.mentions().forEach(staff -> store.mentions.put(List.of(message.id(), staff),
                new Mention(message.account(), staff, message.id(), message.conversation()))));
    }

    @Override
    public List<Message> mentions(Access reader, Optional<UUID> after, int limit) {
        return store.read(() -> store.mentions.values().stream()
                .filter(mention -> mention.account().equals(reader.account()) && mention.staff().equals(reader.staff()))
                .filter(mention -> store.conversations().find(reader, mention.conversation()).isPresent())
                .map(mention -> store.messages.get(mention.message())).filter(message -> !message.deleted())
                .filter(message -> after.map(id -> MemoryConversationStore.compare(message.id().value(), id) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing((Message message) -> message.id().value(),
                        MemoryConversationStore::compare).reversed())
                .limit(limit).toList());
    }

    /** Who read both has read as far as in the one that was read less. */
    static void merge(MemoryStore store, ConversationId from, ConversationId into) {
        List.copyOf(store.marks.keySet()).stream().filter(key -> key.get(0).equals(from)).forEach(key ->
                store.marks.merge(List.of(into, key.get(1)), store.marks.remove(key), MemoryReadStore::less));
        store.mentions.replaceAll((key, old) -> !old.conversation().equals(from) ? old
                : new Mention(old.account(), old.staff(), old.message(), into));
    }

    private static Mark less(Mark one, Mark other) {
        Optional<MessageId> upTo = one.upTo().flatMap(mine -> other.upTo()
                .map(theirs -> isNewer(mine, theirs) ? theirs : mine));
        return new Mark(upTo, one.marked() || other.marked());
    }

    private Mark mark(Access reader, UUID conversation) {
        return store.marks.getOrDefault(List.of(new ConversationId(conversation), reader.staff()),
                new Mark(Optional.empty(), false));
    }

    private static boolean isNewer(MessageId one, MessageId other) {
        return MemoryConversationStore.compare(one.value(), other.value()) > 0;
    }
}
