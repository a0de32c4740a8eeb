package org.communicator.store.jpa.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.ClientId;

/** A recipient of a batch. Its state is the batch's own word; whoever has a message stands where the message stands. */
@Entity
@IdClass(BatchRecipientEntity.Key.class)
@Table(name = "batch_recipient")
@NamedQuery(name = BatchRecipientEntity.QUEUED, query = """
        update BatchRecipientEntity r set r.state = :state, r.message = :message, r.fields = ''
        where r.batch = :batch and r.place = :place""")
@NamedQuery(name = BatchRecipientEntity.END, query = """
        update BatchRecipientEntity r set r.state = :state, r.reasonCode = :code, r.reasonText = :text,
        r.reasonNext = :next, r.fields = '' where r.batch = :batch and r.place = :place""")
@NamedQuery(name = BatchRecipientEntity.END_PENDING, query = """
        update BatchRecipientEntity r set r.state = :state, r.reasonCode = :code, r.reasonText = :text,
        r.reasonNext = :next, r.fields = '' where r.batch = :batch and r.state = :pending""")
public class BatchRecipientEntity {

    static final String QUEUED = "BatchRecipient.queued";
    static final String END = "BatchRecipient.end";
    static final String END_PENDING = "BatchRecipient.endPending";

    private static final String IS = "=";

    @Id
    @Column(name = "batch_id")
    UUID batch;
    @Id
    int place;
    @Column(name = "client_id")
    String client;
    String address;
    String reference;
    /** Such as {@code time=3 pm}, one per line; kept until the recipient's turn has come. */
    String fields;
    @Enumerated(EnumType.STRING)
    RecipientState state;
    @Column(name = "reason_code")
    String reasonCode;
    @Column(name = "reason_text")
    String reasonText;
    @Column(name = "reason_next")
    String reasonNext;
    @Column(name = "message_id")
    UUID message;

    protected BatchRecipientEntity() {
    }

    static BatchRecipientEntity of(BatchRecipient recipient) {
        BatchRecipientEntity row = new BatchRecipientEntity();
        row.batch = recipient.batch().value();
        row.place = recipient.place();
        row.client = recipient.client().map(ClientId::value).orElse(null);
        row.address = recipient.address().orElse(null);
        row.reference = recipient.reference().orElse(null);
        row.fields = recipient.fields().entrySet().stream().map(field -> field.getKey() + IS + field.getValue())
                .sorted().collect(Collectors.joining("\n"));
        row.state = recipient.state();
        row.reasonCode = recipient.reason().map(Failure::code).orElse(null);
        row.reasonText = recipient.reason().map(Failure::text).orElse(null);
        row.reasonNext = recipient.reason().map(Failure::next).orElse(null);
        row.message = recipient.message().map(MessageId::value).orElse(null);
        return row;
    }

    BatchRecipient recipient() {
        return new BatchRecipient(new BatchId(batch), place, Optional.ofNullable(client).map(ClientId::new),
                Optional.ofNullable(address), Optional.ofNullable(reference), fields(fields), state,
                Optional.ofNullable(reasonCode).map(code -> new Failure(code, reasonText, reasonNext)),
                Optional.ofNullable(message).map(MessageId::new));
    }

    static Map<String, String> fields(String lines) {
        return lines.lines().collect(Collectors.toMap(line -> line.substring(0, line.indexOf(IS)),
                line -> line.substring(line.indexOf(IS) + 1)));
    }

    /** Its primary key. */
    public record Key(UUID batch, int place) {
    }
}
