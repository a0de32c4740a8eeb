package org.communicator.store.jpa.inbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.Unread;
import org.communicator.api.store.ReadStore;
import org.communicator.store.jpa.conversation.MessagesById;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was read, in tables. All in SQL: the rows are written by conditions and never looked at as objects. */
@Component
public final class JpaReadStore implements ReadStore {

    private static final String NEW_ROW = "insert into conversation_read (conversation_id, staff_id, marked)"
            + " select c.id, cast(?2 as varchar(64)), false from conversation c where c.id = ?1 and not exists"
            + " (select 1 from conversation_read r where r.conversation_id = ?1 and r.staff_id = ?2)";
    private static final String READ = "update conversation_read set marked = false, read_up_to = case"
            + " when read_up_to is null or read_up_to < ?3 then ?3 else read_up_to end"
            + " where conversation_id = ?1 and staff_id = ?2";
    private static final String MENTIONS_READ = "update mention set pending = false where account = ?1 and staff_id = ?2"
            + " and pending = true and conversation_id = ?3 and message_id <= ?4";
    private static final String MARK =
            "update conversation_read set marked = true where conversation_id = ?1 and staff_id = ?2";
    private static final String PRESENCE =
            "select first_seen, last_seen, seen_before from staff_presence where account = ?1 and staff_id = ?2";
    private static final String KEEP = "update staff_presence set last_seen = ?3, seen_before = cast(?4 as timestamp(6))"
            + " where account = ?1 and staff_id = ?2";
    private static final String FIRST = "insert into staff_presence (account, staff_id, first_seen, last_seen)"
            + " values (?1, ?2, ?3, ?4)";
    private static final String MENTION = "insert into mention (message_id, staff_id, account, conversation_id, pending)"
            + " values (?1, ?2, ?3, ?4, true)";

    private final JpaTransactions transactions;

    @Activate
    public JpaReadStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Presence> presence(AccountId account, StaffId staff) {
        List<?> rows = transactions.read(entities -> entities.createNativeQuery(PRESENCE)
                .setParameter(1, account.value()).setParameter(2, staff.value()).getResultList());
        return rows.stream().map(row -> (Object[]) row).map(row -> new Presence((Instant) row[0], (Instant) row[1],
                Optional.ofNullable((Instant) row[2]))).findFirst();
    }

    @Override
    public void keep(AccountId account, StaffId staff, Presence presence) {
        transactions.write(entities -> {
            int kept = entities.createNativeQuery(KEEP).setParameter(1, account.value()).setParameter(2, staff.value())
                    .setParameter(3, presence.last()).setParameter(4, presence.before().orElse(null)).executeUpdate();
            if (kept == 0) {
                entities.createNativeQuery(FIRST).setParameter(1, account.value()).setParameter(2, staff.value())
                        .setParameter(3, presence.first()).setParameter(4, presence.last()).executeUpdate();
            }
        });
    }

    @Override
    public void read(Access reader, ConversationId conversation, MessageId upTo) {
        transactions.write(entities -> {
            makeRow(entities, reader, conversation);
            entities.createNativeQuery(READ).setParameter(1, conversation.value())
                    .setParameter(2, reader.staff().value()).setParameter(3, upTo.value()).executeUpdate();
            entities.createNativeQuery(MENTIONS_READ).setParameter(1, reader.account().value())
                    .setParameter(2, reader.staff().value()).setParameter(3, conversation.value())
                    .setParameter(4, upTo.value()).executeUpdate();
        });
    }

    @Override
    public void mark(Access reader, ConversationId conversation) {
        transactions.write(entities -> {
            makeRow(entities, reader, conversation);
            entities.createNativeQuery(MARK).setParameter(1, conversation.value())
                    .setParameter(2, reader.staff().value()).executeUpdate();
        });
    }

    private static void makeRow(EntityManager entities, Access reader, ConversationId conversation) {
        entities.createNativeQuery(NEW_ROW).setParameter(1, conversation.value())
                .setParameter(2, reader.staff().value()).executeUpdate();
    }

    @Override
    public Map<ConversationId, Unread> unread(Access reader, Collection<Conversation> conversations, Instant since) {
        return conversations.isEmpty() ? Map.of()
                : transactions.read(entities -> new UnreadCount(entities, reader, since).of(conversations));
    }

    @Override
    public void mention(Message message) {
        transactions.write(entities -> {
            message.mentions().forEach(staff -> entities.createNativeQuery(MENTION)
                    .setParameter(1, message.id().value()).setParameter(2, staff.value())
                    .setParameter(3, message.account().value()).setParameter(4, message.conversation().value())
                    .executeUpdate());
        });
    }

    @Override
    public List<Message> mentions(Access reader, Optional<UUID> after, int limit) {
        return transactions.read(entities -> MessagesById.of(entities,
                new PendingMentions(entities, reader).ids(after, limit)));
    }
}
