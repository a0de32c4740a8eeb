package org.communicator.api.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;

/**
 * A client's message that may mean "do not write to me any more", in words that are no keyword. Staff decide.
 *
 * @param id its id
 * @param account the account
 * @param conversation the conversation of the message; who sees it sees the review
 * @param message the message
 * @param channel how it came
 * @param addresses the two ends
 * @param at when it came
 * @param outcome what staff decided; empty while it is open
 */
public record ConsentReview(ConsentReviewId id, AccountId account, ConversationId conversation, MessageId message,
        Channel channel, AddressPair addresses, Instant at, Optional<Outcome> outcome) {

    /** What a message turned out to mean. */
    public enum Decision {
        /** The person does not want to be written to; the ledger says so from then on. */
        OPTED_OUT,
        /** Something else was meant. */
        DISMISSED
    }

    /**
     * What staff decided.
     *
     * @param decision the decision
     * @param by who decided
     * @param at when
     */
    public record Outcome(Decision decision, Author by, Instant at) {

        public Outcome {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    public ConsentReview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(outcome, "outcome");
    }
}
