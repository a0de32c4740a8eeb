package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.RetentionStore;
import org.communicator.store.jpa.database.InList;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks along the primary key of the messages. */
@Component
public final class JpaRetentionStore implements RetentionStore {

    private static final String WALK = "select id, conversation_id, kind, status, stored_at, deleted from message"
            + " where id > ?1 order by id limit ?2";
    private static final String REACHED = "select message_id from retention_walk where name = ?1";
    private static final String REACH = "update retention_walk set message_id = ?1 where name = ?2";
    private static final String BEGIN = "insert into retention_walk (message_id, name) values (?1, ?2)";
    private static final String PASS = "insert into retention_passed (name, message_id) select ?1, id from message"
            + " where id in (%s) and not exists (select 1 from retention_passed p where p.name = ?1 and p.message_id = id)";
    private static final String SETTLED = "select m.id, m.conversation_id, m.kind, m.status, m.stored_at, m.deleted"
            + " from retention_passed p join message m on m.id = p.message_id where p.name = ?1 and (m.deleted = true"
            + " or m.status not in ('SCHEDULED', 'QUEUED', 'SENDING') or m.status = 'SENDING'"
            + " and coalesce(m.hold_until, m.stored_at) < ?2) order by p.message_id limit ?3";
    private static final String SETTLE = "delete from retention_passed where name = ?1 and message_id in (%s)";
    private static final String LOCK_EMPTY = "select conversation_id from conversation_location"
            + " where conversation_id in (%s) and newest_message is null order by conversation_id, location_id for update";
    private static final UUID OLDEST = new UUID(0, 0);

    private final JpaTransactions transactions;

    @Activate
    public JpaRetentionStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Aged> walk(Optional<UUID> after, int limit) {
        return transactions.read(entities -> {
            List<?> rows = entities.createNativeQuery(WALK).setParameter(1, after.orElse(OLDEST)).setParameter(2, limit)
                    .getResultList();
            return rows.stream().map(row -> aged((Object[]) row)).toList();
        });
    }

    @Override
    public Optional<UUID> reached(String walk) {
        return transactions.read(entities -> {
            List<?> rows = entities.createNativeQuery(REACHED).setParameter(1, walk).getResultList();
            return rows.stream().map(UUID.class::cast).findFirst();
        });
    }

    @Override
    public void reach(String walk, UUID message) {
        transactions.write(entities -> {
            if (entities.createNativeQuery(REACH).setParameter(1, message).setParameter(2, walk).executeUpdate() == 0) {
                entities.createNativeQuery(BEGIN).setParameter(1, message).setParameter(2, walk).executeUpdate();
            }
        });
    }

    @Override
    public void pass(String walk, Collection<MessageId> messages) {
        each(PASS, walk, messages);
    }

    @Override
    public List<Aged> settled(String walk, Instant lost, int limit) {
        return transactions.read(entities -> {
            List<?> rows = entities.createNativeQuery(SETTLED).setParameter(1, walk).setParameter(2, lost)
                    .setParameter(3, limit).getResultList();
            return rows.stream().map(row -> aged((Object[]) row)).toList();
        });
    }

    @Override
    public void settle(String walk, Collection<MessageId> messages) {
        each(SETTLE, walk, messages);
    }

    private void each(String sql, String walk, Collection<MessageId> messages) {
        List<UUID> ids = messages.stream().map(MessageId::value).toList();
        if (!ids.isEmpty()) {
            transactions.write(entities -> {
                InList.query(entities, sql, 2, ids).setParameter(1, walk).executeUpdate();
            });
        }
    }

    @Override
    public List<Conversation> lockEmpty(Collection<ConversationId> conversations) {
        return conversations.isEmpty() ? List.of() : transactions.write(entities -> {
            List<UUID> ids = conversations.stream().map(ConversationId::value).sorted().toList();
            List<?> empty = InList.query(entities, LOCK_EMPTY, 1, ids).getResultList();
            return empty.stream().map(UUID.class::cast).distinct().flatMap(id -> ofClient(entities, id)).toList();
        });
    }

    private static Stream<Conversation> ofClient(EntityManager entities, UUID id) {
        return ConversationRow.conversations(entities.createNamedQuery(ConversationEntity.BY_ID, ConversationRow.class)
                .setParameter("id", id).getResultList()).stream()
                .filter(conversation -> conversation.kind() == ConversationKind.CLIENT);
    }

    private static Aged aged(Object[] columns) {
        return new Aged(new MessageId((UUID) columns[0]), new ConversationId((UUID) columns[1]),
                MessageKind.valueOf((String) columns[2]), MessageStatus.valueOf((String) columns[3]), (Instant) columns[4],
                (Boolean) columns[5]);
    }
}
