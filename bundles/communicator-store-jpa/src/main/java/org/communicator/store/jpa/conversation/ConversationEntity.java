package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Transfer;

/** A conversation; who may see it and its newest message are in its {@link ConversationLocationEntity} rows. */
@Entity
@Table(name = "conversation")
@NamedQuery(name = ConversationEntity.BY_KEY, query = ConversationEntity.ROWS
        + " and c.account = :account and c.key = :key")
@NamedQuery(name = ConversationEntity.BY_ID, query = ConversationEntity.ROWS + " and c.id = :id")
@NamedQuery(name = ConversationEntity.BY_ID_WITHIN_REACH, query = ConversationEntity.ROWS + """
         and c.id = :id and c.account = :account and exists (select 1 from ConversationLocationEntity r
        where r.conversation = c.id and r.location in :places)""")
@NamedQuery(name = ConversationEntity.HANDLE, query = """
        update ConversationEntity c set c.snoozedUntil = :until, c.transferredTo = :to, c.transferredAt = :at
        where c.id = :id""")
@NamedNativeQuery(name = ConversationEntity.ADDRESSED, query = "select " + ConversationRow.COLUMNS + ", exists"
        + " (select 1 from outbox o where o.conversation_id = c.id and o.cancel_on_reply = true)"
        + " from conversation c join conversation_location l on l.conversation_id = c.id"
        + " where c.account = ?1 and c.conversation_key = ?2")
public class ConversationEntity {

    static final String BY_KEY = "Conversation.byKey";
    static final String BY_ID = "Conversation.byId";
    static final String ADDRESSED = "Conversation.addressed";
    static final String BY_ID_WITHIN_REACH = "Conversation.byIdWithinReach";
    static final String HANDLE = "Conversation.handle";
    static final String ROWS = """
            select new org.communicator.store.jpa.conversation.ConversationRow(
            c.id, c.account, c.key, c.title, c.snoozedUntil, l.location, l.owning, l.newest, l.state, l.assignee,
            l.waiting, c.transferredTo, c.transferredAt)
            from ConversationEntity c, ConversationLocationEntity l where l.conversation = c.id""";

    @Id
    UUID id;
    String account;
    @Column(name = "conversation_key")
    String key;
    String title;
    @Column(name = "snoozed_until")
    Instant snoozedUntil;
    @Column(name = "transferred_to")
    String transferredTo;
    @Column(name = "transferred_at")
    Instant transferredAt;

    protected ConversationEntity() {
    }

    static ConversationEntity of(Conversation conversation) {
        ConversationEntity row = new ConversationEntity();
        row.id = conversation.id().value();
        row.account = conversation.account().value();
        row.key = conversation.key().value();
        row.title = conversation.title().orElse(null);
        row.snoozedUntil = conversation.handling().snoozedUntil().orElse(null);
        row.transferredTo = conversation.handling().transfer().map(last -> last.to().value()).orElse(null);
        row.transferredAt = conversation.handling().transfer().map(Transfer::at).orElse(null);
        return row;
    }
}
