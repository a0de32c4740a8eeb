package org.communicator.store.jpa.batch;

import java.util.Optional;
import java.util.UUID;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.ClientId;

/** A recipient as it stands: with the status of its message, once there is one. */
final class StandingRow {

    /** Where the recipient stands; a message that is kept no longer says nothing. */
    static final String STATE = "coalesce(m.status, r.state)";
    static final String CODE = "coalesce(m.failure_code, r.reason_code)";
    static final String FROM = " from batch_recipient r left join message m on m.id = r.message_id where r.batch_id = ?1";
    static final String COLUMNS = "r.place, r.client_id, r.address, r.reference, r.fields, " + STATE + ", " + CODE
            + ", coalesce(m.failure_text, r.reason_text), coalesce(m.failure_next, r.reason_next), r.message_id";

    private StandingRow() {
    }

    static BatchRecipient recipient(BatchId batch, Object[] row) {
        return new BatchRecipient(batch, ((Number) row[0]).intValue(), text(row[1]).map(ClientId::new), text(row[2]),
                text(row[3]), BatchRecipientEntity.fields((String) row[4]), RecipientState.valueOf((String) row[5]),
                text(row[6]).map(code -> new Failure(code, (String) row[7], (String) row[8])),
                Optional.ofNullable((UUID) row[9]).map(MessageId::new));
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable((String) value);
    }
}
