package org.communicator.store.jpa.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.JoinStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Joins conversations in tables. */
@Component
public final class JpaJoinStore implements JoinStore {

    /** Locked first, so that a message that is being written there is seen and moved, or is told that it is gone. */
    private static final String LOCK = "select conversation_id, location_id from conversation_location"
            + " where conversation_id in (?1, ?2) order by conversation_id, location_id for update";
    private static final String REKEY = "update conversation set conversation_key = ?1 where id = ?2";
    private static final String OWN = "update message set client_id = ?1 where conversation_id = ?2"
            + " and client_id is null and deleted = false";
    private static final String MOVE = "update %s set conversation_id = ?1 where conversation_id = ?2";
    /** Every table that names the conversation of a message. */
    private static final List<String> MOVED = List.of("message", "outbox", "failed_message", "consent_review", "mention");
    /** Of the last automatic answers of both the later one counts. */
    private static final String EARLIER = "delete from away_answer where conversation_id = ?1 and answered_at <"
            + " (select other.answered_at from away_answer other where other.conversation_id = ?2)";
    private static final String LATER = "update away_answer set conversation_id = ?1 where conversation_id = ?2"
            + " and not exists (select 1 from away_answer other where other.conversation_id = ?1)";
    /** Who read both has read as far as in the one that was read less: rather read twice than never. */
    private static final String MARKED = "update conversation_read set marked = true where conversation_id = ?1"
            + " and staff_id in (select other.staff_id from conversation_read other where other.conversation_id = ?2"
            + " and other.marked = true)";
    private static final String FURTHER = "delete from conversation_read where conversation_id = ?1 and exists"
            + " (select 1 from conversation_read other where other.conversation_id = ?2"
            + " and other.staff_id = conversation_read.staff_id"
            + " and (other.read_up_to is null or other.read_up_to < conversation_read.read_up_to))";
    private static final String LESS = "update conversation_read set conversation_id = ?1 where conversation_id = ?2"
            + " and not exists (select 1 from conversation_read other where other.conversation_id = ?1"
            + " and other.staff_id = conversation_read.staff_id)";
    private static final String DROP = "delete from %s where conversation_id = ?1";
    /** What is left there does not go over: what somebody wanted of the other conversation is not wanted of this one. */
    private static final List<String> DROPPED = List.of("away_answer", "conversation_person",
            "conversation_read");
    private static final String REMOVE_PLACES = "delete from conversation_location where conversation_id = ?1";
    private static final String REMOVE = "delete from conversation where id = ?1";
    private static final String FORGET = "delete from confirmed_client where account = ?1 and address = ?2";
    private static final String REMEMBER = "insert into confirmed_client (account, address, client_id, staff_id,"
            + " confirmed_at) values (?1, ?2, ?3, ?4, ?5)";
    private static final String CONFIRMED =
            "select client_id from confirmed_client where account = ?1 and address = ?2";

    private final JpaTransactions transactions;

    @Activate
    public JpaJoinStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean rekey(ConversationId conversation, ClientId client) {
        return transactions.write(entities -> {
            boolean there = query(entities, REKEY, ConversationKey.of(client).value(), conversation.value())
                    .executeUpdate() > 0;
            query(entities, OWN, client.value(), conversation.value()).executeUpdate();
            return there;
        });
    }

    @Override
    public boolean merge(ConversationId from, ConversationId into, ClientId client) {
        return transactions.write(entities -> {
            List<?> rows = query(entities, LOCK, from.value(), into.value()).getResultList();
            if (rows.stream().map(row -> ((Object[]) row)[0]).distinct().count() < 2) {
                return false;
            }
            query(entities, OWN, client.value(), from.value()).executeUpdate();
            MOVED.forEach(table -> query(entities, MOVE.formatted(table), into.value(), from.value()).executeUpdate());
            joinWhatIsOfBoth(entities, from, into);
            DROPPED.forEach(table -> query(entities, DROP.formatted(table), from.value()).executeUpdate());
            query(entities, REMOVE_PLACES, from.value()).executeUpdate();
            query(entities, REMOVE, from.value()).executeUpdate();
            return true;
        });
    }

    private static void joinWhatIsOfBoth(EntityManager entities, ConversationId from, ConversationId into) {
        query(entities, EARLIER, into.value(), from.value()).executeUpdate();
        query(entities, LATER, into.value(), from.value()).executeUpdate();
        query(entities, MARKED, into.value(), from.value()).executeUpdate();
        query(entities, MARKED, from.value(), into.value()).executeUpdate();
        query(entities, FURTHER, into.value(), from.value()).executeUpdate();
        query(entities, LESS, into.value(), from.value()).executeUpdate();
    }

    @Override
    public void confirm(AccountId account, String address, ClientId client, StaffId staff, Instant at) {
        transactions.write(entities -> {
            query(entities, FORGET, account.value(), address).executeUpdate();
            query(entities, REMEMBER, account.value(), address, client.value(), staff.value(), at).executeUpdate();
        });
    }

    @Override
    public Optional<ClientId> confirmed(AccountId account, String address) {
        List<?> clients = transactions.read(
                entities -> query(entities, CONFIRMED, account.value(), address).getResultList());
        return clients.stream().findFirst().map(id -> new ClientId((String) id));
    }

    private static Query query(EntityManager entities, String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
