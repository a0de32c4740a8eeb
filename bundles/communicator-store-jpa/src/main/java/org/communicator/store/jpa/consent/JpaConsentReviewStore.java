package org.communicator.store.jpa.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.host.Access;
import org.communicator.api.store.ConsentReviewStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages that may be revocations, in a table. */
@Component
public final class JpaConsentReviewStore implements ConsentReviewStore {

    private final JpaTransactions transactions;

    @Activate
    public JpaConsentReviewStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(ConsentReview review) {
        transactions.write(entities -> {
            entities.persist(new ConsentReviewEntity(review));
        });
    }

    @Override
    public Optional<ConsentReview> find(Access access, ConsentReviewId id) {
        return transactions.read(entities -> new ReviewQuery(access)
                .and("r.id =", id.value()).newestFirst(entities, 1).stream().findFirst());
    }

    @Override
    public List<ConsentReview> open(Access access, Optional<UUID> after, int limit) {
        return transactions.read(entities -> {
            ReviewQuery query = new ReviewQuery(access).open();
            after.ifPresent(id -> query.and("r.id <", id));
            return query.newestFirst(entities, limit);
        });
    }

    @Override
    public boolean close(ConsentReviewId id, Outcome outcome) {
        return transactions.write(entities -> entities.createNamedQuery(ConsentReviewEntity.CLOSE)
                .setParameter("decision", outcome.decision()).setParameter("byId", outcome.by().id())
                .setParameter("byName", outcome.by().name()).setParameter("decidedAt", outcome.at())
                .setParameter("id", id.value()).executeUpdate() > 0);
    }
}
