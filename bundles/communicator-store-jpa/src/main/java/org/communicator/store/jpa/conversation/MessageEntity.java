package org.communicator.store.jpa.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;

/** A message. */
@Entity
@Table(name = "message")
public class MessageEntity {

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

    protected MessageEntity() {
    }
}
