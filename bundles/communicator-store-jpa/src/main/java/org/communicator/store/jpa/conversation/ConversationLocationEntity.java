package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;

/** A conversation as one location sees it, or as those do who see {@link #EVERY_LOCATION}. */
@Entity
@IdClass(ConversationLocationEntity.Key.class)
@Table(name = "conversation_location")
@NamedQuery(name = ConversationLocationEntity.ADVANCE, query = """
        update ConversationLocationEntity l set l.newest = :newest
        where l.conversation = :id and (l.newest is null or l.newest < :newest)""")
@NamedQuery(name = ConversationLocationEntity.OPEN_TO, query = """
        select l.location from ConversationLocationEntity l
        where l.conversation = :id and l.location <> :every""")
@NamedQuery(name = ConversationLocationEntity.CLOSE, query = """
        delete from ConversationLocationEntity l where l.conversation = :id and l.location in :locations""")
@NamedQuery(name = ConversationLocationEntity.OWN, query = """
        update ConversationLocationEntity l set l.owning = :owning
        where l.conversation = :id and l.location in :locations""")
public class ConversationLocationEntity {

    static final String ADVANCE = "ConversationLocation.advance";
    static final String OPEN_TO = "ConversationLocation.openTo";
    static final String CLOSE = "ConversationLocation.close";
    static final String OWN = "ConversationLocation.own";

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
