package org.communicator.api.batch;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.ClientId;

/**
 * A recipient of a batch, and what became of the message.
 *
 * @param batch the batch
 * @param place its place in the batch, from 0
 * @param client the client; else there is an address, unless the person was erased
 * @param address E.164 or a lower-case email address; as it was given if it is neither
 * @param reference by what the program knows it
 * @param fields values of merge fields; kept until its turn has come
 * @param state how far it is
 * @param reason why nothing is sent, or why the message failed
 * @param message the message, once there is one
 */
public record BatchRecipient(BatchId batch, int place, Optional<ClientId> client, Optional<String> address,
        Optional<String> reference, Map<String, String> fields, RecipientState state, Optional<Failure> reason,
        Optional<MessageId> message) {

    public BatchRecipient {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        fields = Map.copyOf(fields);
    }
}
