package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.conversation.Channel;
import org.communicator.store.jpa.database.InList;

/**
 * Locks due entries that nobody else has locked. Looks for them without a lock first: H2 locks whatever it looks at
 * before it cuts to the limit.
 */
final class Taking {

    private static final String HEADS = " from outbox o where o.channel in (%1$s) and o.bulk = %2$s%3$s and not exists"
            + " (select 1 from outbox earlier where earlier.conversation_id = o.conversation_id"
            + " and earlier.bulk = %2$s and (earlier.turn_at < o.turn_at or earlier.turn_at = o.turn_at"
            + " and earlier.message_id < o.message_id)) order by o.bulk, o.due_at, o.message_id";
    private static final String DUE = "select o.message_id" + HEADS + " limit ?2 offset ?3";
    private static final String NEXT = "select o.due_at" + HEADS + " limit 1";
    private static final String SO_FAR = " and o.due_at <= ?1";
    private static final String LOCK = "select o.message_id from outbox o where o.message_id in (%s)"
            + " and o.due_at <= ?1 for update skip locked";

    private final EntityManager entities;
    private final String channels;

    Taking(EntityManager entities, Set<Channel> channels) {
        this.entities = entities;
        // Written into the statement: there are few channels, and each set of them is one statement to plan.
        this.channels = EnumSet.copyOf(channels).stream().map(channel -> "'" + channel.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** The locked ones, at most so many, and of the bulk ones at most so many. */
    List<UUID> take(Instant now, int limit, int bulk) {
        List<UUID> taken = take(now, limit, false);
        taken.addAll(take(now, Math.min(limit - taken.size(), bulk), true));
        return taken;
    }

    List<Instant> next() {
        return Stream.of(false, true).flatMap(bulk -> {
            List<?> moments = entities.createNativeQuery(NEXT.formatted(channels, bulk, "")).getResultList();
            return moments.stream().map(Instant.class::cast);
        }).sorted().toList();
    }

    private List<UUID> take(Instant now, int limit, boolean bulk) {
        List<UUID> taken = new ArrayList<>();
        int seen = 0;
        while (taken.size() < limit) {
            List<UUID> page = due(now, limit - taken.size(), seen, bulk);
            if (page.isEmpty()) {
                break;
            }
            seen += page.size();
            taken.addAll(locked(page, now));
        }
        return taken;
    }

    private List<UUID> due(Instant now, int limit, int offset, boolean bulk) {
        List<?> ids = entities.createNativeQuery(DUE.formatted(channels, bulk, SO_FAR)).setParameter(1, now)
                .setParameter(2, limit).setParameter(3, offset).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private List<UUID> locked(List<UUID> page, Instant now) {
        if (page.isEmpty()) {
            return page;
        }
        List<?> ids = InList.query(entities, LOCK, 2, page).setParameter(1, now).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
