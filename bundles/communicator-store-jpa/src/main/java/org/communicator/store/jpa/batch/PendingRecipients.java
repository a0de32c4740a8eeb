package org.communicator.store.jpa.batch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.store.jpa.database.Hints;

/**
 * Locks pending recipients of a batch that nobody else has locked. Looks for them without a lock first: H2 locks
 * whatever it looks at before it cuts to the limit.
 */
final class PendingRecipients {

    private static final String PENDING = "select r.place from batch_recipient r where r.batch_id = ?1"
            + " and r.state = 'PENDING' and r.place > ?2 order by r.batch_id, r.state, r.place limit ?3";
    private static final String LOCK = "select r.* from batch_recipient r where r.batch_id = ?1 and r.place in (%s)"
            + " and r.state = 'PENDING' order by r.place for update skip locked";

    private final EntityManager entities;
    private final BatchId batch;

    PendingRecipients(EntityManager entities, BatchId batch) {
        this.entities = entities;
        this.batch = batch;
    }

    List<BatchRecipient> take(int limit) {
        List<BatchRecipient> taken = new ArrayList<>();
        int last = -1;
        while (taken.size() < limit) {
            List<Integer> places = places(last, limit - taken.size());
            if (places.isEmpty()) {
                break;
            }
            last = places.get(places.size() - 1);
            taken.addAll(locked(places));
        }
        return taken;
    }

    private List<Integer> places(int after, int limit) {
        List<?> places = entities.createNativeQuery(PENDING).setParameter(1, batch.value()).setParameter(2, after)
                .setParameter(3, limit).getResultList();
        return places.stream().map(place -> ((Number) place).intValue()).toList();
    }

    private List<BatchRecipient> locked(List<Integer> places) {
        String parameters = IntStream.range(0, places.size()).mapToObj(i -> "?" + (i + 2))
                .collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(LOCK.formatted(parameters), BatchRecipientEntity.class)
                .setHint(Hints.MANAGED, Hints.FALSE).setParameter(1, batch.value());
        for (int i = 0; i < places.size(); i++) {
            query.setParameter(i + 2, places.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> ((BatchRecipientEntity) row).recipient()).toList();
    }
}
