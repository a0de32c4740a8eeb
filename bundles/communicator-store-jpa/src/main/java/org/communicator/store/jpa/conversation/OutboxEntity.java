package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.conversation.Channel;
import org.communicator.api.store.OutboxStore.Entry;

/** An outbound message that the provider is not known to have. */
@Entity
@Table(name = "outbox")
@NamedQuery(name = OutboxEntity.CLAIMED, query = """
        select new org.communicator.store.jpa.conversation.ClaimRow(
        m.id, m.account, m.ours, m.theirs, m.body, m.providerId, m.kind, o.channel, o.despiteOptOut, o.bulk, o.attempts,
        o.inDoubt, o.attemptedAt, o.turnAt, m.status, m.segments, m.attachments)
        from OutboxEntity o, MessageEntity m where m.id = o.message and o.message in :ids
        order by o.bulk, o.dueAt, o.message""")
@NamedQuery(name = OutboxEntity.REMOVE, query = "delete from OutboxEntity o where o.message = :id")
@NamedQuery(name = OutboxEntity.REMOVE_UNSENT,
        query = "delete from OutboxEntity o where o.message = :id and o.inDoubt = false")
@NamedQuery(name = OutboxEntity.WAITING, query = "select o.message from OutboxEntity o where o.conversation = :conversation")
@NamedQuery(name = OutboxEntity.POSTPONE, query = """
        update OutboxEntity o set o.dueAt = :dueAt, o.inDoubt = false, o.attemptedAt = null
        where o.message = :id""")
@NamedQuery(name = OutboxEntity.POSTPONE_IN_DOUBT, query = """
        update OutboxEntity o set o.dueAt = :dueAt, o.inDoubt = true where o.message = :id""")
@NamedQuery(name = OutboxEntity.SIZE, query = "select count(o) from OutboxEntity o")
public class OutboxEntity {

    static final String CLAIMED = "Outbox.claimed";
    static final String REMOVE = "Outbox.remove";
    static final String REMOVE_UNSENT = "Outbox.removeUnsent";
    static final String WAITING = "Outbox.waiting";
    static final String POSTPONE = "Outbox.postpone";
    static final String POSTPONE_IN_DOUBT = "Outbox.postponeInDoubt";
    static final String SIZE = "Outbox.size";

    @Id
    @Column(name = "message_id")
    UUID message;
    @Column(name = "conversation_id")
    UUID conversation;
    @Enumerated(EnumType.STRING)
    Channel channel;
    @Column(name = "due_at")
    Instant dueAt;
    /** Its place among the entries of its conversation; unlike {@code dueAt} it stays when a try is put off. */
    @Column(name = "turn_at")
    Instant turnAt;
    @Column(name = "cancel_on_reply")
    boolean cancelOnReply;
    @Column(name = "despite_opt_out")
    boolean despiteOptOut;
    boolean bulk;
    int attempts;
    @Column(name = "in_doubt")
    boolean inDoubt;
    /** When the earliest attempt began whose outcome is in doubt. */
    @Column(name = "attempted_at")
    Instant attemptedAt;

    protected OutboxEntity() {
    }

    OutboxEntity(Entry entry) {
        this.message = entry.message().value();
        this.conversation = entry.conversation().value();
        this.channel = entry.channel();
        this.dueAt = entry.dueAt();
        this.turnAt = entry.dueAt();
        this.cancelOnReply = entry.cancelOnReply();
        this.despiteOptOut = entry.despiteOptOut();
        this.bulk = entry.bulk();
    }
}
