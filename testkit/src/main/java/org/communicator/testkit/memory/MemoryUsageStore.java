package org.communicator.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.UsageStore;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageQuery;

/** Sums over the messages of a {@link MemoryStore}. */
public final class MemoryUsageStore implements UsageStore {

    private static final Comparator<Sum> IN_ORDER = Comparator
            .comparing((Sum sum) -> key(sum.group().day())).thenComparing(sum -> key(sum.group().location()))
            .thenComparing(sum -> key(sum.group().number()))
            .thenComparing(sum -> key(sum.group().user().map(Author::id)))
            .thenComparing(sum -> key(sum.group().channel())).thenComparing(sum -> key(sum.group().direction()));

    private final MemoryStore store;

    MemoryUsageStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Sum> sums(Access access, UsageQuery query, int limit) {
        Map<UsageGroup, List<Message>> groups = store.read(() -> store.messages.values().stream()
                .filter(message -> message.channel() != Channel.INTERNAL)
                .filter(message -> !message.at().isBefore(query.from()) && message.at().isBefore(query.to()))
                .filter(message -> access.reaches(message.account(), Set.of(MemoryMessageStore.counted(message))))
                .collect(Collectors.groupingBy(message -> group(message, query))));
        return groups.entrySet().stream()
                .map(entry -> new Sum(entry.getKey(), entry.getValue().size(),
                        entry.getValue().stream().mapToLong(Message::segments).sum()))
                .sorted(IN_ORDER).limit(limit).toList();
    }

    private static UsageGroup group(Message message, UsageQuery query) {
        LocationId location = MemoryMessageStore.counted(message);
        Optional<Author> user = message.author().filter(author -> message.direction() == Direction.OUTBOUND);
        return new UsageGroup(Optional.of(message.at().atZone(query.zone()).toLocalDate()), Optional.of(location),
                Optional.of(message.addresses().ours()), user, Optional.of(message.channel()),
                Optional.of(message.direction())).by(query.by());
    }

    private static String key(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
