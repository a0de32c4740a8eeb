package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A conversation; who may see it and its newest message are in its {@link ConversationLocationEntity} rows. */
@Entity
@Table(name = "conversation")
public class ConversationEntity {

    @Id
    UUID id;
    String account;
    @Column(name = "conversation_key")
    String key;

    protected ConversationEntity() {
    }

    ConversationEntity(UUID id, String account, String key) {
        this.id = id;
        this.account = account;
        this.key = key;
    }
}
