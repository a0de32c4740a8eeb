package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.store.MessageStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages in a table. */
@Component
public final class JpaMessageStore implements MessageStore {

    /** In SQL, for EclipseLink would write the values into it: it binds none that is an argument of a function. */
    private static final String MOVE_ON = "update message set status = ?1, status_rank = ?2, failure_code = ?3,"
            + " failure_text = ?4, failure_next = ?5, failure_kind = ?6, provider_id = coalesce(provider_id, ?7)"
            + " where id = ?8 and direction = 'OUTBOUND' and status_rank < ?2 and deleted = false";
    private static final String FAILED = "insert into failed_message (message_id, account, conversation_id, pending)"
            + " select id, account, conversation_id, true from message where id = ?1";
    private static final String REFER = "insert into media_use (digest, message_id) values (?1, ?2)";
    private static final String USAGE = "select new org.communicator.store.jpa.conversation.UsageSum("
            + "m.usageLocation, m.channel, m.direction, count(m), sum(m.segments)) from MessageEntity m"
            + " where m.account = :account and m.at >= :from and m.at < :to and m.usageLocation is not null";
    private static final String WITHIN_REACH = " and m.usageLocation in :locations";
    private static final String BY_WORD = " group by m.usageLocation, m.channel, m.direction";

    private final JpaTransactions transactions;

    @Activate
    public JpaMessageStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(Message message) {
        transactions.write(entities -> {
            entities.persist(MessageMapper.entity(message));
            if (message.status() == MessageStatus.FAILED) {
                entities.persist(new FailedMessageEntity(message.id().value(), message.account().value(),
                        message.conversation().value()));
            }
            message.attachments().stream().flatMap(Attachment::contents).distinct()
                    .forEach(content -> refer(entities, message.id(), content));
        });
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return transactions.read(entities -> first(messages(entities, MessageEntity.FIND)
                .setParameter("id", id.value())));
    }

    @Override
    public Optional<Message> findByProviderId(String provider, String providerId) {
        return transactions.read(entities -> first(messages(entities, MessageEntity.BY_PROVIDER_ID)
                .setParameter("provider", provider).setParameter("providerId", providerId)));
    }

    @Override
    public Optional<Message> findByRequestKey(AccountId account, StaffId staff, String key) {
        return transactions.read(entities -> first(messages(entities, MessageEntity.BY_REQUEST_KEY)
                .setParameter("account", account.value()).setParameter("staff", staff.value())
                .setParameter("key", key)));
    }

    @Override
    public List<Message> list(ConversationId conversation, Optional<UUID> after, int limit) {
        return transactions.read(entities -> {
            TypedQuery<MessageEntity> query = messages(entities,
                    after.isPresent() ? MessageEntity.LIST_AFTER : MessageEntity.LIST)
                    .setParameter("conversation", conversation.value()).setMaxResults(limit);
            after.ifPresent(id -> query.setParameter("after", id));
            return query.getResultList().stream().map(MessageMapper::message).toList();
        });
    }

    @Override
    public Optional<Message> newestOutbound(AccountId account, Channel channel, AddressPair addresses, Instant since) {
        return transactions.read(entities -> first(messages(entities, MessageEntity.NEWEST_OUTBOUND)
                .setParameter(1, account.value()).setParameter(2, channel.name()).setParameter(3, addresses.ours())
                .setParameter(4, addresses.theirs()).setParameter(5, since)));
    }

    @Override
    public boolean advance(MessageId id, Step step) {
        return transactions.write(entities -> {
            boolean changed = moveOn(entities, id, step);
            if (changed && step.status() == MessageStatus.FAILED) {
                entities.createNativeQuery(FAILED).setParameter(1, id.value()).executeUpdate();
            }
            if (!changed && step.providerId().isPresent()) {
                entities.createNamedQuery(MessageEntity.KEEP_PROVIDER_ID)
                        .setParameter("providerId", step.providerId().get()).setParameter("id", id.value())
                        .executeUpdate();
            }
            return changed;
        });
    }

    @Override
    public List<Usage.Row> usage(Access access, Instant from, Instant to) {
        if (!access.everyLocation() && access.locations().isEmpty()) {
            return List.of();
        }
        return transactions.read(entities -> {
            TypedQuery<UsageSum> query = entities.createQuery(
                    USAGE + (access.everyLocation() ? "" : WITHIN_REACH) + BY_WORD, UsageSum.class)
                    .setParameter("account", access.account().value()).setParameter("from", from)
                    .setParameter("to", to);
            if (!access.everyLocation()) {
                query.setParameter("locations", access.locations().stream().map(LocationId::value).toList());
            }
            return query.getResultStream().map(UsageSum::row).toList();
        });
    }

    private static void refer(EntityManager entities, MessageId message, MediaDigest content) {
        entities.createNativeQuery(REFER).setParameter(1, content.value()).setParameter(2, message.value()).executeUpdate();
    }

    private static boolean moveOn(EntityManager entities, MessageId id, Step step) {
        return entities.createNativeQuery(MOVE_ON).setParameter(1, step.status().name())
                .setParameter(2, step.status().rank())
                .setParameter(3, step.failure().map(Failure::code).orElse(null))
                .setParameter(4, step.failure().map(Failure::text).orElse(null))
                .setParameter(5, step.failure().map(Failure::next).orElse(null))
                .setParameter(6, step.failure().map(failure -> failure.kind().name()).orElse(null))
                .setParameter(7, step.providerId().orElse(null)).setParameter(8, id.value()).executeUpdate() > 0;
    }

    private static TypedQuery<MessageEntity> messages(EntityManager entities, String name) {
        return entities.createNamedQuery(name, MessageEntity.class);
    }

    private static Optional<Message> first(TypedQuery<MessageEntity> query) {
        return query.getResultList().stream().findFirst().map(MessageMapper::message);
    }
}
