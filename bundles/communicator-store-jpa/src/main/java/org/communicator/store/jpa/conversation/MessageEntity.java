package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.store.jpa.database.Hints;

/** A message. */
@Entity
@Table(name = "message")
@NamedQuery(name = MessageEntity.FIND, query = "select m from MessageEntity m where m.id = :id",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = MessageEntity.FIND_ALL, query = "select m from MessageEntity m where m.id in :ids",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = MessageEntity.BY_PROVIDER_ID,
        query = "select m from MessageEntity m where m.provider = :provider and m.providerId = :providerId",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = MessageEntity.BY_REQUEST_KEY, query = """
        select m from MessageEntity m
        where m.account = :account and m.requestStaff = :staff and m.requestKey = :key""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = MessageEntity.LIST, query = """
        select m from MessageEntity m where m.conversation = :conversation and m.deleted = false
        order by m.conversation, m.id desc""",
        hints = {@QueryHint(name = Hints.MANAGED, value = Hints.FALSE),
                @QueryHint(name = Hints.LIMIT, value = Hints.ONE)})
@NamedQuery(name = MessageEntity.LIST_AFTER, query = """
        select m from MessageEntity m where m.conversation = :conversation and m.id < :after and m.deleted = false
        order by m.conversation, m.id desc""",
        hints = {@QueryHint(name = Hints.MANAGED, value = Hints.FALSE),
                @QueryHint(name = Hints.LIMIT, value = Hints.ONE)})
/* In SQL, for a direction that is a parameter keeps PostgreSQL from the index of outbound messages. What was held is
   looked for apart: it is as old as its hold's end, which the order of ids does not know. */
@NamedNativeQuery(name = MessageEntity.NEWEST_OUTBOUND, resultClass = MessageEntity.class, query = """
        select m.* from ((select id, stored_at as sent_at from message
        where account = ?1 and channel = ?2 and ours = ?3 and theirs = ?4 and direction = 'OUTBOUND'
        and stored_at >= ?5 and hold_until is null and status <> 'CANCELLED' and answers is null
        order by account, channel, ours, theirs, direction, id desc limit 1)
        union all (select id, hold_until as sent_at from message
        where account = ?1 and channel = ?2 and ours = ?3 and theirs = ?4 and direction = 'OUTBOUND'
        and hold_until >= ?5 and status <> 'SCHEDULED' and status <> 'CANCELLED'
        order by account, channel, ours, theirs, hold_until desc limit 1)) newest
        join message m on m.id = newest.id order by newest.sent_at desc limit 1""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = MessageEntity.KEEP_PROVIDER_ID, query = """
        update MessageEntity m set m.providerId = :providerId where m.id = :id
        and m.direction = org.communicator.api.conversation.Direction.OUTBOUND and m.providerId is null
        and m.deleted = false""")
public class MessageEntity {

    static final String FIND = "Message.find";
    static final String FIND_ALL = "Message.findAll";
    static final String BY_PROVIDER_ID = "Message.byProviderId";
    static final String BY_REQUEST_KEY = "Message.byRequestKey";
    static final String LIST = "Message.list";
    static final String LIST_AFTER = "Message.listAfter";
    static final String NEWEST_OUTBOUND = "Message.newestOutbound";
    static final String KEEP_PROVIDER_ID = "Message.keepProviderId";

    @Id
    UUID id;
    String account;
    @Column(name = "conversation_id")
    UUID conversation;
    @Column(name = "client_id")
    String client;
    @Enumerated(EnumType.STRING)
    Direction direction;
    @Enumerated(EnumType.STRING)
    MessageKind kind;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String provider;
    @Column(name = "provider_id")
    String providerId;
    String ours;
    String theirs;
    String body;
    @Column(name = "stored_at")
    Instant at;
    @Column(name = "author_id")
    String authorId;
    @Column(name = "author_name")
    String authorName;
    @Column(name = "location_id")
    String location;
    @Enumerated(EnumType.STRING)
    MessageStatus status;
    @Column(name = "status_rank")
    int rank;
    @Column(name = "failure_code")
    String failureCode;
    @Column(name = "failure_text")
    String failureText;
    @Column(name = "failure_next")
    String failureNext;
    @Enumerated(EnumType.STRING)
    @Column(name = "failure_kind")
    Failure.Kind failureKind;
    int segments;
    @Column(name = "routing_rule")
    String routingRule;
    @Column(name = "routing_owners")
    String routingOwners;
    @Column(name = "routing_because")
    String routingBecause;
    @Column(name = "routing_facts")
    String routingFacts;
    @Column(name = "request_staff")
    String requestStaff;
    @Column(name = "request_key")
    String requestKey;
    @Column(name = "request_digest")
    String requestDigest;
    /** The location at which the message counts. */
    @Column(name = "usage_location")
    String usageLocation;
    UUID answers;
    String mentions;
    @Column(name = "hold_until")
    Instant holdUntil;
    @Enumerated(EnumType.STRING)
    @Column(name = "hold_reason")
    Hold.Reason holdReason;
    boolean deleted;
    String cards;
    UUID fanout;
    String attachments;
    @Column(name = "instead_of")
    UUID insteadOf;

    protected MessageEntity() {
    }
}
