package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviews.Shown;
import org.communicator.api.conversation.Channel;

/** A client's message that may be a revocation. */
public record ConsentReviewJson(String id, String conversationId, String messageId, Channel channel, String address,
        String text, Instant at, OutcomeJson outcome) {

    /** What staff decided. */
    public record OutcomeJson(Decision decision, Ref by, Instant at) {

        static OutcomeJson of(Outcome outcome) {
            return new OutcomeJson(outcome.decision(), Ref.of(outcome.by()), outcome.at());
        }
    }

    public static ConsentReviewJson of(Shown shown) {
        ConsentReview review = shown.review();
        return new ConsentReviewJson(review.id().toString(), review.conversation().toString(),
                review.message().toString(), review.channel(), review.addresses().theirs(), shown.text(), review.at(),
                review.outcome().map(OutcomeJson::of).orElse(null));
    }
}
