package org.communicator.api.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.host.Access;

/**
 * Port: messages that may be revocations. Calls join the thread's transaction (see {@link Transactions}), reads also
 * work without one. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface ConsentReviewStore {

    /** Adds an open review. */
    void add(ConsentReview review);

    /** The review, if its conversation is within reach. */
    Optional<ConsentReview> find(Access access, ConsentReviewId id);

    /**
     * The open reviews whose conversations are within reach, newest first.
     *
     * @param after only those older than this review id
     * @param limit at most so many
     */
    List<ConsentReview> open(Access access, Optional<UUID> after, int limit);

    /** Closes a review, in one atomic statement, unless somebody was first; answers whether it did. */
    boolean close(ConsentReviewId id, Outcome outcome);
}
