package org.communicator.store.jpa.inbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.host.Access;
import org.communicator.store.jpa.conversation.Place;

/** Finds the messages that call somebody and were not read: a range of an index. */
final class PendingMentions {

    private static final UUID NEWEST = new UUID(-1, -1);
    static final String PENDING = "select p.message_id from mention p join message m on m.id = p.message_id"
            + " where p.account = ?1 and p.staff_id = ?2 and p.pending = true and p.message_id < ?3"
            + " and m.deleted = false and exists (select 1 from conversation_location r"
            + " where r.conversation_id = p.conversation_id and r.location_id in (%s))"
            + " order by p.account, p.staff_id, p.pending, p.message_id desc limit ?4";

    private final EntityManager entities;
    private final Access reader;

    PendingMentions(EntityManager entities, Access reader) {
        this.entities = entities;
        this.reader = reader;
    }

    List<UUID> ids(Optional<UUID> after, int limit) {
        List<String> places = Place.within(reader);
        String sql = PENDING.formatted(IntStream.range(0, places.size()).mapToObj(i -> "?" + (i + 5))
                .collect(Collectors.joining(", ")));
        Query query = entities.createNativeQuery(sql).setParameter(1, reader.account().value())
                .setParameter(2, reader.staff().value()).setParameter(3, after.orElse(NEWEST)).setParameter(4, limit);
        IntStream.range(0, places.size()).forEach(i -> query.setParameter(i + 5, places.get(i)));
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
