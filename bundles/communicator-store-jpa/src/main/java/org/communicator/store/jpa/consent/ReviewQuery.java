package org.communicator.store.jpa.consent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.host.Access;
import org.communicator.store.jpa.conversation.Place;
import org.communicator.store.jpa.database.Hints;

/**
 * Asks for reviews within reach. In SQL, for the index of the open ones is used only if the statement itself says
 * that they are open. Not thread-safe.
 */
final class ReviewQuery {

    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder("select r.* from consent_review r where r.account = ");

    ReviewQuery(Access access) {
        sql.append(parameter(access.account().value())).append(" and exists (select 1 from conversation_location l"
                + " where l.conversation_id = r.conversation_id and l.location_id in (").append(places(access)).append("))");
    }

    /** A condition with a value. */
    ReviewQuery and(String condition, Object value) {
        sql.append(" and ").append(condition).append(' ').append(parameter(value));
        return this;
    }

    ReviewQuery open() {
        sql.append(" and r.decision is null");
        return this;
    }

    List<ConsentReview> newestFirst(EntityManager entities, int limit) {
        sql.append(" order by r.account, r.id desc limit ").append(parameter(limit));
        Query query = entities.createNativeQuery(sql.toString(), ConsentReviewEntity.class)
                .setHint(Hints.MANAGED, Hints.FALSE);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> ((ConsentReviewEntity) row).review()).toList();
    }

    private String places(Access access) {
        return Place.within(access).stream().map(this::parameter).collect(Collectors.joining(", "));
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }
}
