package org.communicator.api.consent;

import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;

/**
 * Use cases: messages that may be revocations. Reading needs the right {@code messages.read}, deciding
 * {@code consents.write}; without it {@link org.communicator.api.host.MissingRightException} is thrown. Thread-safe.
 */
public interface ConsentReviews {

    /**
     * A review with what the client wrote.
     *
     * @param review the review
     * @param text the text of its message; empty if that was deleted
     */
    record Shown(ConsentReview review, String text) {
    }

    /** What became of a decision. */
    sealed interface Decided {
    }

    /**
     * It counts, now or by an earlier call that decided the same.
     *
     * @param review as it stands
     */
    record Closed(Shown review) implements Decided {
    }

    /**
     * Somebody decided otherwise before.
     *
     * @param review as it stands
     */
    record DecidedBefore(ConsentReview review) implements Decided {
    }

    /** There is no such review within reach. */
    record NotFound() implements Decided {
    }

    /** The open reviews within reach, newest first. */
    Page<Shown> open(StaffSession session, Page.Request page);

    /** Closes a review; {@link Decision#OPTED_OUT} is written into the ledger in the same transaction. */
    Decided decide(StaffSession session, ConsentReviewId review, Decision decision);
}
