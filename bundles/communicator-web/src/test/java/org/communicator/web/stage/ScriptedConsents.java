package org.communicator.web.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.consent.ConsentReviews;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Consents;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.NewConsent;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;

/** Knows that Karen said STOP; what is recorded, asked and decided ends as the test says. Remembers what it was told. */
public final class ScriptedConsents implements Consents, DoubleOptIn, ConsentReviews {

    public static final String KARENS_NUMBER = "+12125550123";
    public static final ConsentReview REVIEW = new ConsentReview(new ConsentReviewId(new UUID(0x7000, 5)), Facts.ACME,
            Facts.CONVERSATION, Facts.inbound().id(), Channel.SMS, new AddressPair("+12125550100", KARENS_NUMBER),
            Instant.parse("2026-03-14T09:00:00Z"), Optional.empty());

    public volatile Recorded recorded = new Written(List.of(stop()));
    public volatile Asked asked = new Pending(Facts.outbound(), stop());
    public volatile Decided decided = new Closed(shown(Optional.of(new Outcome(Decision.DISMISSED,
            new Author("sam", "Sam Staff"), REVIEW.at()))));
    public volatile NewConsent told;
    public volatile Object whom;

    /** Karen's STOP. */
    public static ConsentEntry stop() {
        return new ConsentEntry(new ConsentEntryId(new UUID(0x7000, 3)), Facts.ACME,
                new ConsentSubject(Channel.SMS, KARENS_NUMBER, Purpose.TRANSACTIONAL, ConsentScope.number("+12125550100")),
                ConsentState.OPTED_OUT,
                new Evidence(Evidence.Source.KEYWORD, Optional.of(Facts.inbound().id()), "STOP"), Optional.empty(),
                Instant.parse("2026-03-14T09:00:00Z"));
    }

    @Override
    public Optional<List<ConsentEntry>> current(StaffSession session, String address) {
        session.require(Right.MESSAGES_READ);
        return KARENS_NUMBER.equals(address) ? Optional.of(List.of(stop())) : Optional.empty();
    }

    @Override
    public Optional<List<ConsentEntry>> ofClient(StaffSession session, ClientId client) {
        return Optional.of(List.of(stop()));
    }

    @Override
    public Optional<List<ConsentEntry>> ofConversation(StaffSession session, ConversationId conversation) {
        return Optional.of(List.of(stop()));
    }

    @Override
    public Optional<Page<ConsentEntry>> history(StaffSession session, String address, Page.Request page) {
        return current(session, address).map(entries -> new Page<>(entries, Optional.of(Facts.NEXT)));
    }

    @Override
    public Recorded record(StaffSession session, NewConsent consent) {
        session.require(Right.CONSENTS_WRITE);
        told = consent;
        return recorded;
    }

    @Override
    public Asked ask(StaffSession session, ClientId client, Purpose purpose) {
        whom = client;
        return asked;
    }

    @Override
    public Asked ask(StaffSession session, ConversationId conversation, Purpose purpose) {
        whom = conversation;
        return asked;
    }

    @Override
    public Page<Shown> open(StaffSession session, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        return new Page<>(List.of(shown(Optional.empty())), Optional.empty());
    }

    @Override
    public Decided decide(StaffSession session, ConsentReviewId review, Decision decision) {
        session.require(Right.CONSENTS_WRITE);
        return review.equals(REVIEW.id()) ? decided : new ConsentReviews.NotFound();
    }

    private static Shown shown(Optional<Outcome> outcome) {
        return new Shown(new ConsentReview(REVIEW.id(), REVIEW.account(), REVIEW.conversation(), REVIEW.message(),
                REVIEW.channel(), REVIEW.addresses(), REVIEW.at(), outcome), "stop texting me");
    }
}
