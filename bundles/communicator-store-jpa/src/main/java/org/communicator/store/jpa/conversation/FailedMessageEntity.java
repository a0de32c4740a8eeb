package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;

/** A message that failed, beside its row: an index over the status of all messages would slow each of them down. */
@Entity
@Table(name = "failed_message")
@NamedQuery(name = FailedMessageEntity.DISMISS,
        query = "update FailedMessageEntity f set f.pending = false where f.message = :id")
@NamedQuery(name = FailedMessageEntity.RESENT,
        query = "update FailedMessageEntity f set f.pending = false, f.resentAs = :by where f.message = :id")
public class FailedMessageEntity {

    static final String DISMISS = "FailedMessage.dismiss";
    static final String RESENT = "FailedMessage.resent";

    @Id
    @Column(name = "message_id")
    UUID message;
    String account;
    @Column(name = "conversation_id")
    UUID conversation;
    /** Whether somebody should still look at it. */
    boolean pending;
    @Column(name = "resent_as")
    UUID resentAs;

    protected FailedMessageEntity() {
    }

    FailedMessageEntity(UUID message, String account, UUID conversation) {
        this.message = message;
        this.account = account;
        this.conversation = conversation;
        this.pending = true;
    }
}
