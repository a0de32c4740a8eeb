package org.communicator.store.jpa.webhook;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.webhook.WebhookId;

/**
 * Locks due deliveries that nobody else has locked. Looks for them without a lock first: H2 locks whatever it looks at
 * before it cuts to the limit.
 */
final class DueDeliveries {

    static final String DUE = "select d.id from webhook_delivery d where d.due_at <= ?1%s"
            + " order by d.due_at, d.webhook_id, d.id limit ?2 offset ?3";
    private static final String LOCK = "select d.id from webhook_delivery d where d.id in (%s) and d.due_at <= ?1"
            + " for update skip locked";
    private static final String LEASE = "update webhook_delivery set due_at = ?1, attempts = attempts + 1 where id in (%s)";
    private static final String HOLD = "update webhook_delivery set due_at = null where id in (%s)";
    private static final int FIRST_OF_DUE = 4;
    private static final int SECOND = 2;

    private final EntityManager entities;
    private final List<UUID> except;

    DueDeliveries(EntityManager entities, Set<WebhookId> except) {
        this.entities = entities;
        this.except = except.stream().map(WebhookId::value).toList();
    }

    /** The locked ones, at most so many. */
    List<UUID> take(Instant now, int limit) {
        List<UUID> taken = new ArrayList<>();
        int seen = 0;
        List<UUID> page;
        do {
            page = due(now, limit - taken.size(), seen);
            seen += page.size();
            taken.addAll(locked(page, now));
        } while (!page.isEmpty() && taken.size() < limit);
        return taken;
    }

    /** Makes them due at the end of a lease. */
    void lease(List<UUID> ids, Instant until) {
        if (!ids.isEmpty()) {
            with(entities.createNativeQuery(LEASE.formatted(places(SECOND, ids))).setParameter(1, until), SECOND, ids)
                    .executeUpdate();
        }
    }

    /** Makes them wait. */
    void hold(List<UUID> ids) {
        if (!ids.isEmpty()) {
            with(entities.createNativeQuery(HOLD.formatted(places(1, ids))), 1, ids).executeUpdate();
        }
    }

    private List<UUID> due(Instant now, int limit, int offset) {
        String but = except.isEmpty() ? "" : " and d.webhook_id not in (" + places(FIRST_OF_DUE, except) + ")";
        Query query = entities.createNativeQuery(DUE.formatted(but)).setParameter(1, now).setParameter(2, limit)
                .setParameter(3, offset);
        return ids(query, FIRST_OF_DUE, except);
    }

    private List<UUID> locked(List<UUID> page, Instant now) {
        return page.isEmpty() ? page : ids(entities.createNativeQuery(LOCK.formatted(places(SECOND, page)))
                .setParameter(1, now), SECOND, page);
    }

    private static List<UUID> ids(Query query, int first, List<UUID> values) {
        List<?> ids = with(query, first, values).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private static Query with(Query query, int first, List<UUID> values) {
        IntStream.range(0, values.size()).forEach(i -> query.setParameter(first + i, values.get(i)));
        return query;
    }

    private static String places(int first, List<UUID> values) {
        return IntStream.range(0, values.size()).mapToObj(i -> "?" + (first + i)).collect(Collectors.joining(", "));
    }
}
