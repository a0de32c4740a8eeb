package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A conversation as one location sees it, or as those do who see {@link #EVERY_LOCATION}. */
@Entity
@IdClass(ConversationLocationEntity.Key.class)
@Table(name = "conversation_location")
public class ConversationLocationEntity {

    /** Stands for every location of the account; no location has that id. */
    static final String EVERY_LOCATION = "";

    @Id
    @Column(name = "conversation_id")
    UUID conversation;
    @Id
    @Column(name = "location_id")
    String location;
    String account;
    boolean owning;
    @Column(name = "newest_message")
    UUID newest;

    protected ConversationLocationEntity() {
    }

    ConversationLocationEntity(UUID conversation, String location, String account, boolean owning, UUID newest) {
        this.conversation = conversation;
        this.location = location;
        this.account = account;
        this.owning = owning;
        this.newest = newest;
    }

    /** Its primary key. */
    public record Key(UUID conversation, String location) {
    }
}
