package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.MessageStore;

/** Messages of a {@link MemoryStore}. */
public final class MemoryMessageStore implements MessageStore {

    private static final Comparator<Message> NEWEST_FIRST = Comparator
            .comparing((Message message) -> message.id().value(), MemoryConversationStore::compare).reversed();

    private final MemoryStore store;

    MemoryMessageStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void append(Message message) {
        store.write(() -> {
            if (newest(other -> collides(other, message)).isPresent()) {
                throw new DuplicateKeyException(null);
            }
            store.messages.put(message.id(), message);
            if (message.status() == MessageStatus.FAILED) {
                store.failed.put(message.id(), MemoryAttentionStore.Failed.NEW);
            }
        });
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return store.read(() -> Optional.ofNullable(store.messages.get(id)));
    }

    @Override
    public Optional<Message> findByProviderId(String provider, String providerId) {
        return newest(message -> message.provider().equals(provider)
                && message.providerId().filter(providerId::equals).isPresent());
    }

    @Override
    public Optional<Message> findByRequestKey(AccountId account, StaffId staff, String key) {
        return newest(message -> message.account().equals(account) && message.requestKey()
                .filter(request -> request.staff().equals(staff) && request.key().equals(key)).isPresent());
    }

    @Override
    public List<Message> list(ConversationId conversation, Optional<UUID> after, int limit) {
        return select(message -> message.conversation().equals(conversation) && !message.deleted() && after
                .map(key -> MemoryConversationStore.compare(message.id().value(), key) < 0).orElse(true), limit);
    }

    @Override
    public Optional<Message> newestOutbound(AccountId account, Channel channel, AddressPair addresses, Instant since) {
        return store.read(() -> store.messages.values().stream()
                .filter(message -> message.account().equals(account) && message.channel() == channel
                        && message.direction() == Direction.OUTBOUND && message.addresses().equals(addresses)
                        && message.status() != MessageStatus.SCHEDULED && message.status() != MessageStatus.CANCELLED
                        && message.answers().isEmpty() && !sentAt(message).isBefore(since))
                .max(Comparator.comparing(MemoryMessageStore::sentAt).thenComparing(NEWEST_FIRST.reversed())));
    }

    private static Instant sentAt(Message message) {
        return message.hold().map(Hold::until).orElse(message.at());
    }

    @Override
    public boolean advance(MessageId id, Step step) {
        return store.read(() -> {
            Message old = store.messages.get(id);
            if (old == null || old.direction() != Direction.OUTBOUND || old.deleted()) {
                return false;
            }
            boolean higher = step.status().rank() > old.status().rank();
            checkFree(old, step);
            store.messages.put(id, new Message(old.id(), old.account(), old.conversation(), old.client(),
                    old.direction(), old.kind(), old.channel(), old.provider(), old.providerId().or(step::providerId),
                    old.addresses(), old.text(), old.at(), old.author(), old.location(),
                    higher ? step.status() : old.status(), higher ? step.failure() : old.failure(), old.segments(),
                    old.routing(), old.requestKey(), old.answers(), old.mentions(), old.hold(), old.deleted(),
                    old.cards(), old.fanout(), old.insteadOf(),
                old.attachments()));
            if (higher && step.status() == MessageStatus.FAILED) {
                store.failed.put(id, MemoryAttentionStore.Failed.NEW);
            }
            return higher;
        });
    }

    @Override
    public List<Usage.Row> usage(Access access, Instant from, Instant to) {
        Map<List<Object>, List<Message>> groups = store.read(() -> store.messages.values().stream()
                .filter(message -> !message.at().isBefore(from) && message.at().isBefore(to))
                .filter(message -> message.channel() != Channel.INTERNAL)
                .filter(message -> access.reaches(message.account(), Set.of(counted(message))))
                .collect(Collectors.groupingBy(
                        message -> List.of(counted(message), message.channel(), message.direction()))));
        return groups.values().stream().map(MemoryMessageStore::sum)
                .sorted(Comparator.comparing(Usage.Row::location).thenComparing(Usage.Row::channel)
                        .thenComparing(Usage.Row::direction))
                .toList();
    }

    private static Usage.Row sum(List<Message> group) {
        Message one = group.get(0);
        return new Usage.Row(counted(one), one.channel(), one.direction(), group.size(),
                group.stream().mapToLong(Message::segments).sum());
    }

    static LocationId counted(Message message) {
        return message.location().orElseGet(() -> message.routing().orElseThrow().owners().stream().sorted()
                .findFirst().orElseThrow());
    }

    private static boolean collides(Message one, Message other) {
        boolean sameProviderId = one.provider().equals(other.provider()) && one.providerId().isPresent()
                && one.providerId().equals(other.providerId());
        boolean sameRequest = one.account().equals(other.account()) && one.requestKey().isPresent()
                && other.requestKey().isPresent() && one.requestKey().get().staff().equals(other.requestKey().get().staff())
                && one.requestKey().get().key().equals(other.requestKey().get().key());
        return sameProviderId || sameRequest || one.id().equals(other.id());
    }

    private void checkFree(Message message, Step step) {
        if (message.providerId().isEmpty() && step.providerId()
                .flatMap(providerId -> findByProviderId(message.provider(), providerId)).isPresent()) {
            throw new DuplicateKeyException(null);
        }
    }

    private Optional<Message> newest(Predicate<Message> which) {
        return select(which, 1).stream().findFirst();
    }

    private List<Message> select(Predicate<Message> which, int limit) {
        return store.read(() -> {
            Stream<Message> all = store.messages.values().stream();
            return all.filter(which).sorted(NEWEST_FIRST).limit(limit).toList();
        });
    }
}
