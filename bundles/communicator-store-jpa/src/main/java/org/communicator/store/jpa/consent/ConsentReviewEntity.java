package org.communicator.store.jpa.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;

/** A message that may be a revocation. */
@Entity
@Table(name = "consent_review")
@NamedQuery(name = ConsentReviewEntity.CLOSE, query = """
        update ConsentReviewEntity r set r.decision = :decision, r.byId = :byId, r.byName = :byName,
        r.decidedAt = :decidedAt where r.id = :id and r.decision is null""")
@NamedQuery(name = ConsentReviewEntity.REMOVE_CONVERSATION,
        query = "delete from ConsentReviewEntity r where r.conversation = :conversation")
@NamedQuery(name = ConsentReviewEntity.REMOVE_MESSAGES,
        query = "delete from ConsentReviewEntity r where r.message in :messages")
public class ConsentReviewEntity {

    static final String REMOVE_CONVERSATION = "ConsentReview.removeConversation";
    static final String REMOVE_MESSAGES = "ConsentReview.removeMessages";
    static final String CLOSE = "ConsentReview.close";

    @Id
    UUID id;
    String account;
    @Column(name = "conversation_id")
    UUID conversation;
    @Column(name = "message_id")
    UUID message;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String ours;
    String theirs;
    @Column(name = "flagged_at")
    Instant at;
    @Enumerated(EnumType.STRING)
    Decision decision;
    @Column(name = "by_id")
    String byId;
    @Column(name = "by_name")
    String byName;
    @Column(name = "decided_at")
    Instant decidedAt;

    protected ConsentReviewEntity() {
    }

    ConsentReviewEntity(ConsentReview review) {
        this.id = review.id().value();
        this.account = review.account().value();
        this.conversation = review.conversation().value();
        this.message = review.message().value();
        this.channel = review.channel();
        this.ours = review.addresses().ours();
        this.theirs = review.addresses().theirs();
        this.at = review.at();
    }

    ConsentReview review() {
        return new ConsentReview(new ConsentReviewId(id), new AccountId(account), new ConversationId(conversation),
                new MessageId(message), channel, new AddressPair(ours, theirs), at, Optional.ofNullable(decision)
                        .map(made -> new Outcome(made, new Author(byId, byName), decidedAt)));
    }
}
