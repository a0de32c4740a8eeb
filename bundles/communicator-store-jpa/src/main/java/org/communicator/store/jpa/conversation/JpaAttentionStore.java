package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.AttentionStore;
import org.communicator.store.jpa.database.InList;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The failed messages that somebody should look at, in a table of their own. */
@Component
public final class JpaAttentionStore implements AttentionStore {

    private static final String PENDING = "select f.message_id from failed_message f where f.account = ?1"
            + " and f.pending = true and f.message_id < ?2%s order by f.account, f.pending, f.message_id desc limit ?3";
    private static final String WITHIN_REACH = " and exists (select 1 from conversation_location r"
            + " where r.conversation_id = f.conversation_id and r.location_id in (%s))";
    private static final String LOCKED = "select resent_as from failed_message where message_id = ?1 for update";
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JpaTransactions transactions;

    @Activate
    public JpaAttentionStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Message> list(Access access, Optional<UUID> after, int limit) {
        if (!access.everyLocation() && access.locations().isEmpty()) {
            return List.of();
        }
        return transactions.read(entities -> messages(entities, pending(entities, access, after, limit)));
    }

    @Override
    public void dismiss(MessageId message) {
        transactions.write(entities -> {
            entities.createNamedQuery(FailedMessageEntity.DISMISS).setParameter("id", message.value()).executeUpdate();
        });
    }

    @Override
    public Optional<MessageId> resentAs(MessageId message) {
        return transactions.write(entities -> {
            List<?> rows = entities.createNativeQuery(LOCKED).setParameter(1, message.value()).getResultList();
            return rows.stream().map(row -> Optional.ofNullable((UUID) row).map(MessageId::new)).findFirst()
                    .orElse(Optional.empty());
        });
    }

    @Override
    public void resent(MessageId message, MessageId by) {
        transactions.write(entities -> {
            entities.createNamedQuery(FailedMessageEntity.RESENT).setParameter("id", message.value())
                    .setParameter("by", by.value()).executeUpdate();
        });
    }

    private static List<UUID> pending(EntityManager entities, Access access, Optional<UUID> after, int limit) {
        List<String> locations = access.everyLocation() ? List.of()
                : access.locations().stream().map(LocationId::value).sorted().toList();
        String sql = PENDING.formatted(locations.isEmpty() ? "" : WITHIN_REACH);
        List<?> ids = InList.query(entities, sql, 4, locations).setParameter(1, access.account().value())
                .setParameter(2, after.orElse(NEWEST)).setParameter(3, limit).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private static List<Message> messages(EntityManager entities, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : entities.createNamedQuery(MessageEntity.FIND_ALL, MessageEntity.class)
                .setParameter("ids", ids).getResultList().stream()
                .sorted(Comparator.comparing((MessageEntity row) -> ids.indexOf(row.id))).map(MessageMapper::message)
                .toList();
    }
}
