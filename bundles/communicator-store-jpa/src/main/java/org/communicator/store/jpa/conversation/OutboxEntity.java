package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.conversation.Channel;

/** An outbound message that the provider is not known to have. */
@Entity
@Table(name = "outbox")
public class OutboxEntity {

    @Id
    @Column(name = "message_id")
    UUID message;
    @Column(name = "conversation_id")
    UUID conversation;
    @Enumerated(EnumType.STRING)
    Channel channel;
    @Column(name = "due_at")
    Instant dueAt;
    int attempts;
    @Column(name = "in_doubt")
    boolean inDoubt;
    /** When the earliest attempt began whose outcome is in doubt. */
    @Column(name = "attempted_at")
    Instant attemptedAt;

    protected OutboxEntity() {
    }

    OutboxEntity(UUID message, UUID conversation, Channel channel, Instant dueAt) {
        this.message = message;
        this.conversation = conversation;
        this.channel = channel;
        this.dueAt = dueAt;
    }
}
