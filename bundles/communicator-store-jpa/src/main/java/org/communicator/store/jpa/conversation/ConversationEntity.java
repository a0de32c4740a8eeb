package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;

/** A conversation; who may see it and its newest message are in its {@link ConversationLocationEntity} rows. */
@Entity
@Table(name = "conversation")
@NamedQuery(name = ConversationEntity.BY_KEY, query = ConversationEntity.ROWS
        + " and c.account = :account and c.key = :key")
@NamedQuery(name = ConversationEntity.BY_ID_WITHIN_REACH, query = ConversationEntity.ROWS + """
         and c.id = :id and c.account = :account and exists (select 1 from ConversationLocationEntity r
        where r.conversation = c.id and r.location in :places)""")
public class ConversationEntity {

    static final String BY_KEY = "Conversation.byKey";
    static final String BY_ID_WITHIN_REACH = "Conversation.byIdWithinReach";
    static final String ROWS = """
            select new org.communicator.store.jpa.conversation.ConversationRow(
            c.id, c.account, c.key, c.title, c.snoozedUntil, l.location, l.owning, l.newest, l.state, l.assignee,
            l.waiting)
            from ConversationEntity c, ConversationLocationEntity l where l.conversation = c.id""";

    @Id
    UUID id;
    String account;
    @Column(name = "conversation_key")
    String key;
    String title;
    @Column(name = "snoozed_until")
    Instant snoozedUntil;

    protected ConversationEntity() {
    }

    static ConversationEntity of(Conversation conversation) {
        ConversationEntity row = new ConversationEntity();
        row.id = conversation.id().value();
        row.account = conversation.account().value();
        row.key = conversation.key().value();
        row.title = conversation.title().orElse(null);
        row.snoozedUntil = conversation.handling().snoozedUntil().orElse(null);
        return row;
    }
}
