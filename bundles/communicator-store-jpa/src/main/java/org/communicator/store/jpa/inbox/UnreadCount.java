package org.communicator.store.jpa.inbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.inbox.Unread;

/**
 * Counts what is unread: one statement for what was read of all conversations, and one for the counts of those that
 * have anything newer, each a short range of the index of its messages. Not thread-safe.
 */
final class UnreadCount {

    /** How much the moment in an id may differ from the moment that is stored. */
    private static final Duration SLACK = Duration.ofMinutes(1);
    static final String ROWS = "select conversation_id, read_up_to, marked from conversation_read"
            + " where staff_id = ?1 and conversation_id in (%s)";
    /** Of the conversation with that number in the list. */
    static final String COUNT = "select %d as place, (select count(*) from (select 1 from message m"
            + " where m.conversation_id = ?%d and m.id > ?%d and m.stored_at >= ?2 and m.deleted = false"
            + " and m.kind in ('CLIENT_MESSAGE', 'STAFF_MESSAGE', 'NOTE', 'CHAT_MESSAGE')"
            + " and (m.direction = 'INBOUND' or m.author_id is null or m.author_id <> ?1) limit " + Unread.MOST
            + ") s) as unread";

    private final EntityManager entities;
    private final Access reader;
    private final Instant since;
    private final UUID first;
    private final Map<UUID, UUID> readUpTo = new HashMap<>();
    private final Map<UUID, Boolean> marked = new HashMap<>();

    UnreadCount(EntityManager entities, Access reader, Instant since) {
        this.entities = entities;
        this.reader = reader;
        this.since = since;
        this.first = new UUID(Math.max(0, since.minus(SLACK).toEpochMilli()) << 16, 0);
    }

    Map<ConversationId, Unread> of(Collection<Conversation> conversations) {
        look(conversations.stream().map(each -> each.id().value()).toList());
        List<UUID> newer = conversations.stream().filter(this::hasNewer).map(each -> each.id().value()).toList();
        Map<UUID, Integer> counts = newer.isEmpty() ? Map.of() : counts(newer);
        return conversations.stream().distinct().collect(Collectors.toMap(Conversation::id, each -> new Unread(
                counts.getOrDefault(each.id().value(), 0), marked.getOrDefault(each.id().value(), false))));
    }

    private void look(List<UUID> ids) {
        String places = IntStream.range(0, ids.size()).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(ROWS.formatted(places)).setParameter(1, reader.staff().value());
        IntStream.range(0, ids.size()).forEach(i -> query.setParameter(i + 2, ids.get(i)));
        List<?> rows = query.getResultList();
        rows.stream().map(row -> (Object[]) row).forEach(row -> {
            readUpTo.put((UUID) row[0], (UUID) row[1]);
            marked.put((UUID) row[0], (Boolean) row[2]);
        });
    }

    private boolean hasNewer(Conversation conversation) {
        return conversation.newest().map(MessageId::value)
                .filter(newest -> compare(newest, from(conversation.id().value())) > 0).isPresent();
    }

    private UUID from(UUID conversation) {
        UUID read = readUpTo.get(conversation);
        return read != null && compare(read, first) > 0 ? read : first;
    }

    private Map<UUID, Integer> counts(List<UUID> ids) {
        List<String> counts = new ArrayList<>();
        IntStream.range(0, ids.size()).forEach(i -> counts.add(COUNT.formatted(i, 2 * i + 3, 2 * i + 4)));
        Query query = entities.createNativeQuery(String.join(" union all ", counts))
                .setParameter(1, reader.staff().value()).setParameter(2, since);
        IntStream.range(0, ids.size()).forEach(i -> query.setParameter(2 * i + 3, ids.get(i))
                .setParameter(2 * i + 4, from(ids.get(i))));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.toMap(
                row -> ids.get(((Number) row[0]).intValue()), row -> ((Number) row[1]).intValue()));
    }

    /** As databases compare ids: as unsigned bytes. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
