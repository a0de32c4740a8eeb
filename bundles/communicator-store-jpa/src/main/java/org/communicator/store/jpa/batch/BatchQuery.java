package org.communicator.store.jpa.batch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communicator.api.batch.Batch;
import org.communicator.api.host.Access;
import org.communicator.store.jpa.database.Hints;

/** Asks for batches, one condition after the other. Not thread-safe. */
final class BatchQuery {

    private static final String NEXT = "select due_at from batch where state = 'RUNNING' order by state, due_at limit 1";

    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder("select b.* from batch b where true");

    static boolean seesNothing(Access access) {
        return !access.everyLocation() && access.locations().isEmpty();
    }

    /** When the next running batch is due. */
    static Optional<Instant> nextDue(EntityManager entities) {
        List<?> moments = entities.createNativeQuery(NEXT).getResultList();
        return moments.stream().map(Instant.class::cast).findFirst();
    }

    /** Only those of locations within reach. */
    BatchQuery within(Access access) {
        and("b.account =", access.account().value());
        if (!access.everyLocation()) {
            sql.append(" and b.location_id in ").append(access.locations().stream()
                    .map(location -> parameter(location.value())).collect(Collectors.joining(", ", "(", ")")));
        }
        return this;
    }

    /** A condition with a value. */
    BatchQuery and(String condition, Object value) {
        sql.append(" and ").append(condition).append(' ').append(parameter(value));
        return this;
    }

    List<Batch> newestFirst(EntityManager entities, int limit) {
        return run(entities, " order by b.account, b.id desc", limit);
    }

    List<Batch> confirmationsFirst(EntityManager entities, int limit) {
        return run(entities, " order by b.kind desc, b.due_at, b.id", limit);
    }

    private List<Batch> run(EntityManager entities, String order, int limit) {
        sql.append(order).append(" limit ").append(parameter(limit));
        Query query = entities.createNativeQuery(sql.toString(), BatchEntity.class)
                .setHint(Hints.MANAGED, Hints.FALSE);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> ((BatchEntity) row).batch()).toList();
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }
}
