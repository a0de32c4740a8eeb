package org.communicator.store.jpa.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.api.webhook.WebhookType;
import org.communicator.store.jpa.database.Hints;

/** Something that a webhook is to tell, or has told. */
@Entity
@Table(name = "webhook_delivery")
@NamedQuery(name = WebhookDeliveryEntity.CLAIMED, query = """
        select d, w from WebhookDeliveryEntity d left join WebhookEntity w on w.id = d.webhook
        where d.id in :ids order by d.dueAt, d.id""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = WebhookDeliveryEntity.NEXT_DUE, query = "select min(d.dueAt) from WebhookDeliveryEntity d")
@NamedQuery(name = WebhookDeliveryEntity.HOLD, query = """
        update WebhookDeliveryEntity d set d.dueAt = null
        where d.webhook = :webhook and d.dueAt is not null""")
@NamedQuery(name = WebhookDeliveryEntity.RESUME, query = """
        update WebhookDeliveryEntity d set d.dueAt = :dueAt, d.triedSince = :dueAt where d.webhook = :webhook
        and d.dueAt is null and d.state = org.communicator.api.webhook.WebhookDelivery.State.PENDING""")
@NamedQuery(name = WebhookDeliveryEntity.AGAIN, query = """
        update WebhookDeliveryEntity d set d.dueAt = :dueAt, d.triedSince = :dueAt,
        d.state = org.communicator.api.webhook.WebhookDelivery.State.PENDING where d.id = :id""")
@NamedQuery(name = WebhookDeliveryEntity.FIND, query = """
        select d from WebhookDeliveryEntity d where d.id = :id and d.webhook = :webhook""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = WebhookDeliveryEntity.LIST, query = """
        select d from WebhookDeliveryEntity d where d.webhook = :webhook order by d.webhook, d.id desc""",
        hints = {@QueryHint(name = Hints.MANAGED, value = Hints.FALSE),
                @QueryHint(name = Hints.LIMIT, value = Hints.ONE)})
@NamedQuery(name = WebhookDeliveryEntity.LIST_AFTER, query = """
        select d from WebhookDeliveryEntity d where d.webhook = :webhook and d.id < :after
        order by d.webhook, d.id desc""",
        hints = {@QueryHint(name = Hints.MANAGED, value = Hints.FALSE),
                @QueryHint(name = Hints.LIMIT, value = Hints.ONE)})
@NamedQuery(name = WebhookDeliveryEntity.REMOVE_ALL,
        query = "delete from WebhookDeliveryEntity d where d.webhook = :webhook")
@NamedQuery(name = WebhookDeliveryEntity.OLDEST,
        query = "select d.id from WebhookDeliveryEntity d where d.id < :before order by d.id")
@NamedQuery(name = WebhookDeliveryEntity.SWEEP, query = "delete from WebhookDeliveryEntity d where d.id <= :newest")
public class WebhookDeliveryEntity {

    static final String CLAIMED = "WebhookDelivery.claimed";
    static final String NEXT_DUE = "WebhookDelivery.nextDue";
    static final String HOLD = "WebhookDelivery.hold";
    static final String RESUME = "WebhookDelivery.resume";
    static final String AGAIN = "WebhookDelivery.again";
    static final String FIND = "WebhookDelivery.find";
    static final String LIST = "WebhookDelivery.list";
    static final String LIST_AFTER = "WebhookDelivery.listAfter";
    static final String REMOVE_ALL = "WebhookDelivery.removeAll";
    static final String OLDEST = "WebhookDelivery.oldest";
    static final String SWEEP = "WebhookDelivery.sweep";

    private static final int LONGEST_TROUBLE = 100;

    @Id
    UUID id;
    @Column(name = "webhook_id")
    UUID webhook;
    @Enumerated(EnumType.STRING)
    WebhookType type;
    @Column(name = "conversation_id")
    UUID conversation;
    @Column(name = "message_id")
    UUID message;
    @Enumerated(EnumType.STRING)
    @Column(name = "message_status")
    MessageStatus status;
    @Enumerated(EnumType.STRING)
    State state;
    int attempts;
    @Column(name = "due_at")
    Instant dueAt;
    @Column(name = "tried_since")
    Instant triedSince;
    @Column(name = "last_at")
    Instant lastAt;
    @Column(name = "last_millis")
    Integer lastMillis;
    @Column(name = "last_code")
    Integer lastCode;
    @Column(name = "last_trouble")
    String lastTrouble;

    protected WebhookDeliveryEntity() {
    }

    /** Sets what an attempt led to; in here, where the change is seen. */
    void settle(WebhookAttempt attempt, State newState, Instant nextAt) {
        lastAt = attempt.at();
        lastMillis = (int) attempt.took().toMillis();
        lastCode = attempt.code().orElse(null);
        lastTrouble = attempt.trouble()
                .map(words -> words.substring(0, Math.min(LONGEST_TROUBLE, words.length()))).orElse(null);
        state = newState;
        dueAt = nextAt;
    }
}
