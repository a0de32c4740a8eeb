package org.communicator.core.consent.staff;

import java.util.List;
import java.util.Optional;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.consent.ConsentReviews;
import org.communicator.api.consent.Evidence;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.ConsentReviewStore;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets staff decide what a client meant whose message may be a revocation. */
@Component
public final class ReviewService implements ConsentReviews {

    private final ConsentReviewStore reviews;
    private final ConsentService consents;
    private final Stores stores;
    private final Stamps stamps;

    @Activate
    public ReviewService(@Reference ConsentReviewStore reviews, @Reference ConsentService consents,
            @Reference Stores stores, @Reference Stamps stamps) {
        this.reviews = reviews;
        this.consents = consents;
        this.stores = stores;
        this.stamps = stamps;
    }

    @Override
    public Page<Shown> open(StaffSession session, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        List<ConsentReview> rows = reviews.open(session.access(), page.after(), page.limit() + 1);
        return Page.of(rows, page.limit(), (ConsentReview row) -> row.id().value()).map(this::shown);
    }

    @Override
    public Decided decide(StaffSession session, ConsentReviewId id, Decision decision) {
        session.require(Right.CONSENTS_WRITE);
        return stores.transactions().inTransaction(() -> reviews.find(session.access(), id)
                .map(found -> close(session, found, decision)).orElseGet(NotFound::new));
    }

    private Decided close(StaffSession session, ConsentReview found, Decision decision) {
        Outcome outcome = new Outcome(decision, LedgerService.author(session), stamps.now());
        if (reviews.close(found.id(), outcome) && decision == Decision.OPTED_OUT) {
            consents.optOut(found.account(), found.channel(), found.addresses(),
                    new Evidence(Evidence.Source.STAFF, Optional.of(found.message()), "The client's message says so."),
                    Optional.of(outcome.by()));
        }
        ConsentReview now = reviews.find(session.access(), found.id()).orElse(found);
        return now.outcome().filter(made -> made.decision() == decision).isPresent() ? new Closed(shown(now))
                : new DecidedBefore(now);
    }

    private Shown shown(ConsentReview review) {
        return new Shown(review, stores.messages().find(review.message()).map(Message::text).orElse(""));
    }
}
