package org.communicator.store.jpa.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/** A batch. */
@Entity
@Table(name = "batch")
@NamedQuery(name = BatchEntity.CANCEL, query = """
        update BatchEntity b set b.state = org.communicator.api.batch.Batch.State.CANCELLED, b.endedAt = :at
        where b.id = :id and b.state = org.communicator.api.batch.Batch.State.RUNNING""")
public class BatchEntity {

    static final String CANCEL = "Batch.cancel";

    @Id
    UUID id;
    String account;
    @Column(name = "location_id")
    String location;
    @Column(name = "sender_id")
    String senderId;
    @Column(name = "sender_name")
    String senderName;
    @Column(name = "sender_everywhere")
    boolean everywhere;
    /** One per line. */
    @Column(name = "sender_locations")
    String locations;
    @Enumerated(EnumType.STRING)
    MessageKind kind;
    String body;
    @Column(name = "send_at")
    Instant sendAt;
    @Column(name = "accepted_at")
    Instant at;
    @Column(name = "due_at")
    Instant dueAt;
    int recipients;
    @Enumerated(EnumType.STRING)
    Batch.State state;
    @Column(name = "ended_at")
    Instant endedAt;

    protected BatchEntity() {
    }

    static BatchEntity of(Batch batch) {
        BatchEntity row = new BatchEntity();
        row.id = batch.id().value();
        row.account = batch.account().value();
        row.location = batch.location().value();
        row.senderId = batch.sender().staff().value();
        row.senderName = batch.name();
        row.everywhere = batch.sender().everyLocation();
        row.locations = batch.sender().locations().stream().map(LocationId::value).sorted()
                .collect(Collectors.joining("\n"));
        row.kind = batch.kind();
        row.body = batch.text();
        row.sendAt = batch.sendAt().orElse(null);
        row.at = batch.at();
        row.dueAt = batch.dueAt();
        row.recipients = batch.recipients();
        row.state = batch.state();
        row.endedAt = batch.endedAt().orElse(null);
        return row;
    }

    Batch batch() {
        Access sender = new Access(new AccountId(account),
                locations.lines().map(LocationId::new).collect(Collectors.toUnmodifiableSet()), everywhere,
                new StaffId(senderId));
        return new Batch(new BatchId(id), sender, senderName, kind, new LocationId(location), body,
                Optional.ofNullable(sendAt), at, recipients, state, Optional.ofNullable(endedAt));
    }
}
