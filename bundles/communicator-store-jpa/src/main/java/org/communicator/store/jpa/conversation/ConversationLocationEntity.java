package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.StaffId;

/** A conversation as one {@link Place} sees it. */
@Entity
@IdClass(ConversationLocationEntity.Key.class)
@Table(name = "conversation_location")
@NamedQuery(name = ConversationLocationEntity.ADVANCE, query = """
        update ConversationLocationEntity l set l.newest = :newest
        where l.conversation = :id and (l.newest is null or l.newest < :newest)""")
@NamedQuery(name = ConversationLocationEntity.CLIENT_WROTE, query = """
        update ConversationLocationEntity l set l.newest = :newest, l.waiting = true,
        l.state = org.communicator.api.conversation.Handling.State.OPEN
        where l.conversation = :id and (l.newest is null or l.newest < :newest)""")
@NamedQuery(name = ConversationLocationEntity.STAFF_WROTE, query = """
        update ConversationLocationEntity l set l.newest = :newest, l.waiting = false
        where l.conversation = :id and (l.newest is null or l.newest < :newest)""")
@NamedQuery(name = ConversationLocationEntity.REACH, query = """
        select l.account, l.location from ConversationLocationEntity l where l.conversation = :id""")
@NamedQuery(name = ConversationLocationEntity.CLOSE, query = """
        delete from ConversationLocationEntity l where l.conversation = :id and l.location in :locations""")
@NamedQuery(name = ConversationLocationEntity.OWN, query = """
        update ConversationLocationEntity l set l.owning = :owning
        where l.conversation = :id and l.location in :locations""")
@NamedQuery(name = ConversationLocationEntity.HANDLE, query = """
        update ConversationLocationEntity l set l.state = :state, l.assignee = :assignee, l.waiting = :waiting
        where l.conversation = :id""")
public class ConversationLocationEntity {

    static final String ADVANCE = "ConversationLocation.advance";
    static final String CLIENT_WROTE = "ConversationLocation.clientWrote";
    static final String STAFF_WROTE = "ConversationLocation.staffWrote";
    static final String REACH = "ConversationLocation.reach";
    static final String CLOSE = "ConversationLocation.close";
    static final String OWN = "ConversationLocation.own";
    static final String HANDLE = "ConversationLocation.handle";
    static final String NOBODY = "";

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
    @Enumerated(EnumType.STRING)
    Handling.State state;
    /** Empty for nobody. */
    String assignee;
    boolean waiting;

    protected ConversationLocationEntity() {
    }

    static ConversationLocationEntity of(Conversation conversation, String place, boolean owning) {
        ConversationLocationEntity row = new ConversationLocationEntity();
        row.conversation = conversation.id().value();
        row.location = place;
        row.account = conversation.account().value();
        row.owning = owning;
        row.newest = conversation.newest().map(MessageId::value).orElse(null);
        row.state = conversation.handling().state();
        row.assignee = conversation.handling().assignee().map(StaffId::value).orElse(NOBODY);
        row.waiting = conversation.handling().waiting();
        return row;
    }

    /** The row of another place of the same conversation. */
    ConversationLocationEntity at(String place, boolean owns) {
        ConversationLocationEntity row = new ConversationLocationEntity();
        row.conversation = conversation;
        row.location = place;
        row.account = account;
        row.owning = owns;
        row.newest = newest;
        row.state = state;
        row.assignee = assignee;
        row.waiting = waiting;
        return row;
    }

    /** Its primary key. */
    public record Key(UUID conversation, String location) {
    }
}
