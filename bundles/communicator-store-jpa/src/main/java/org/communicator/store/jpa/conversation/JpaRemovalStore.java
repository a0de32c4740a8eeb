package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.ClientId;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.RemovalStore;
import org.communicator.store.jpa.database.InList;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes away what the tables say. A removed conversation's rows go at once; its messages' content in steps. */
@Component
public final class JpaRemovalStore implements RemovalStore {

    /** A staff member who wrote stays, for usage; a client does not. */
    private static final String EMPTY = "update message set body = '', theirs = '', provider_id = null, client_id = null,"
            + " author_id = case when direction = 'INBOUND' then null else author_id end,"
            + " author_name = case when direction = 'INBOUND' then null else author_name end,"
            + " failure_code = null, failure_text = null, failure_next = null, failure_kind = null,"
            + " routing_because = case when routing_rule is null then null else '' end,"
            + " routing_facts = case when routing_rule is null then null else '' end,"
            + " request_staff = null, request_key = null, request_digest = null, mentions = null, cards = null,"
            + " attachments = null,"
            + " hold_until = null, hold_reason = null, deleted = true where id in (%s) and deleted = false";
    private static final String ATTENTION = "delete from failed_message where message_id in (%s)";
    private static final String CONTENTS_OF = "delete from media_use where message_id in (%s)";
    private static final String NEWEST = "update conversation_location set newest_message = (select m.id from message m"
            + " where m.conversation_id = conversation_location.conversation_id and m.deleted = false"
            + " order by m.conversation_id, m.id desc limit 1)"
            + " where conversation_id in (select g.conversation_id from message g where g.id in (%s))"
            + " and exists (select 1 from message d where d.id = newest_message and d.deleted = true)";
    /** Of what the client wrote and was answered the last that counts. An answer that went out counts without content, too. */
    private static final String LAST_TURN = "coalesce((select m.direction from message m"
            + " where m.conversation_id = conversation_location.conversation_id and (m.kind = 'CLIENT_MESSAGE'"
            + " and m.deleted = false or m.kind = 'STAFF_MESSAGE' and m.status <> 'CANCELLED')"
            + " order by m.conversation_id, m.id desc limit 1), '-')";
    private static final String WAITING = "update conversation_location set waiting = (" + LAST_TURN + " = 'INBOUND')"
            + " where conversation_id in (select g.conversation_id from message g where g.id in (%1$s))"
            + " and state <> 'CLOSED' and (waiting = true or exists (select 1 from message c where c.id in (%1$s)"
            + " and c.conversation_id = conversation_location.conversation_id and c.kind = 'STAFF_MESSAGE'"
            + " and c.status = 'CANCELLED'))";
    private static final String REMEMBER = "insert into removed_conversation (conversation_id)"
            + " select id from conversation where id = ?1";
    private static final String REMOVE = "delete from conversation where id = ?1";
    private static final String REMOVE_PLACES = "delete from conversation_location where conversation_id = ?1";
    private static final String REMOVE_AWAY = "delete from away_answer where conversation_id = ?1";
    private static final String CONTENTS = "select id from message where conversation_id = ?1 and id > ?2"
            + " and deleted = false order by conversation_id, id limit ?3";
    private static final String IN_GROUPS = "select m.id from message m where m.conversation_id in"
            + " (select p.conversation_id from conversation_participant p where p.account = ?1"
            + " and (p.client_id = ?2 or p.address in (%1$s))) and m.deleted = false and m.id > ?3"
            + " and (m.client_id = ?2 or m.theirs in (%1$s)) order by m.id limit ?4";
    /** Neither a client nor an address. */
    private static final String NOBODY = "-";
    private static final String UNFINISHED = "select conversation_id from removed_conversation"
            + " order by conversation_id limit ?1";
    private static final String FINISHED = "delete from removed_conversation where conversation_id = ?1";
    private static final UUID OLDEST = new UUID(0, 0);

    private final JpaTransactions transactions;

    @Activate
    public JpaRemovalStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void empty(Collection<MessageId> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<UUID> ids = messages.stream().map(MessageId::value).sorted().toList();
        transactions.write(entities -> {
            InList.query(entities, EMPTY, 1, ids).executeUpdate();
            InList.query(entities, ATTENTION, 1, ids).executeUpdate();
            InList.query(entities, CONTENTS_OF, 1, ids).executeUpdate();
            InList.query(entities, NEWEST, 1, ids).executeUpdate();
            InList.query(entities, WAITING, 1, ids).executeUpdate();
        });
    }

    @Override
    public boolean remove(ConversationId conversation) {
        return transactions.write(entities -> {
            boolean there = query(entities, REMEMBER, conversation).executeUpdate() > 0;
            query(entities, REMOVE, conversation).executeUpdate();
            query(entities, REMOVE_PLACES, conversation).executeUpdate();
            query(entities, REMOVE_AWAY, conversation).executeUpdate();
            return there;
        });
    }

    @Override
    public List<MessageId> contents(ConversationId conversation, Optional<UUID> after, int limit) {
        return transactions.read(entities -> ids(query(entities, CONTENTS, conversation)
                .setParameter(2, after.orElse(OLDEST)).setParameter(3, limit)).stream().map(MessageId::new).toList());
    }

    @Override
    public List<MessageId> inGroups(Person person, Optional<UUID> after, int limit) {
        List<String> addresses = person.addresses().isEmpty() ? List.of(NOBODY) : List.copyOf(person.addresses());
        return transactions.read(entities -> ids(InList.query(entities, IN_GROUPS, 5, addresses)
                .setParameter(1, person.account().value())
                .setParameter(2, person.client().map(ClientId::value).orElse(NOBODY))
                .setParameter(3, after.orElse(OLDEST)).setParameter(4, limit)).stream().map(MessageId::new).toList());
    }

    @Override
    public List<ConversationId> unfinished(int limit) {
        return transactions.read(entities -> ids(entities.createNativeQuery(UNFINISHED).setParameter(1, limit)).stream()
                .map(ConversationId::new).toList());
    }

    @Override
    public void finished(ConversationId conversation) {
        transactions.write(entities -> {
            query(entities, FINISHED, conversation).executeUpdate();
        });
    }

    private static Query query(EntityManager entities, String sql, ConversationId conversation) {
        return entities.createNativeQuery(sql).setParameter(1, conversation.value());
    }

    private static List<UUID> ids(Query query) {
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
