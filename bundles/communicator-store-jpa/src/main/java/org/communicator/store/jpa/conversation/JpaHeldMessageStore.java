package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.HeldMessageStore;
import org.communicator.store.jpa.database.Hints;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Held messages, which are those of status SCHEDULED in the outbox. */
@Component
public final class JpaHeldMessageStore implements HeldMessageStore {

    private static final String LIST = "select m.* from outbox o join message m on m.id = o.message_id"
            + " where o.conversation_id = ?1 and m.status = 'SCHEDULED' and m.deleted = false"
            + " order by o.turn_at, o.message_id limit ?2";
    private static final String LOCK = "select o.message_id from outbox o where o.message_id = ?1"
            + " and o.attempts = 0 for update";
    private static final String LOCK_ON_REPLY = "select o.message_id from outbox o where o.conversation_id = ?1"
            + " and o.cancel_on_reply = true and o.attempts = 0 for update";
    private static final String WORDS = "update message set body = ?1, segments = ?2, hold_until = ?3, hold_reason = ?4"
            + " where id = ?5 and status = 'SCHEDULED'";
    private static final String TURN = "update outbox set due_at = ?1, turn_at = ?1 where message_id = ?2";
    private static final String ON_REPLY = "update outbox set cancel_on_reply = ?1 where message_id = ?2";

    private final JpaTransactions transactions;

    @Activate
    public JpaHeldMessageStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Message> list(ConversationId conversation, int limit) {
        return transactions.read(entities -> {
            List<?> rows = entities.createNativeQuery(LIST, MessageEntity.class).setHint(Hints.MANAGED, Hints.FALSE)
                    .setParameter(1, conversation.value()).setParameter(2, limit).getResultList();
            return rows.stream().map(row -> MessageMapper.message((MessageEntity) row)).toList();
        });
    }

    @Override
    public boolean lock(MessageId message) {
        return transactions.write(entities -> !query(entities, LOCK, message.value()).getResultList().isEmpty());
    }

    @Override
    public List<MessageId> lockCancelledOnReply(ConversationId conversation) {
        return transactions.write(entities -> {
            List<?> ids = query(entities, LOCK_ON_REPLY, conversation.value()).getResultList();
            return ids.stream().map(id -> new MessageId((UUID) id)).toList();
        });
    }

    @Override
    public void change(MessageId message, Change change) {
        transactions.write(entities -> {
            entities.createNativeQuery(WORDS).setParameter(1, change.text()).setParameter(2, change.segments())
                    .setParameter(3, change.hold().until()).setParameter(4, change.hold().reason().name())
                    .setParameter(5, message.value()).executeUpdate();
            entities.createNativeQuery(TURN).setParameter(1, change.hold().until()).setParameter(2, message.value())
                    .executeUpdate();
            change.cancelOnReply().ifPresent(cancels -> entities.createNativeQuery(ON_REPLY).setParameter(1, cancels)
                    .setParameter(2, message.value()).executeUpdate());
        });
    }

    private static Query query(EntityManager entities, String sql, UUID id) {
        return entities.createNativeQuery(sql).setParameter(1, id);
    }
}
