package org.communicator.core.batch;

import java.util.Optional;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.StaffId;

/**
 * Whose message of which batch one is, which its request key says. That key is unique in the store, so that nobody is
 * written to twice whatever happens.
 *
 * @param batch the batch
 * @param place the recipient's place in it
 */
public record BatchPlace(BatchId batch, int place) {

    /** No caller's key has a slash. */
    private static final String SLASH = "/";
    private static final String BATCH = "batch";

    static BatchPlace of(BatchRecipient recipient) {
        return new BatchPlace(recipient.batch(), recipient.place());
    }

    /** The place of a message; empty if no batch has sent it. */
    public static Optional<BatchPlace> of(Message message) {
        return message.requestKey().map(key -> key.key().split(SLASH))
                .filter(parts -> parts.length == 3 && parts[0].equals(BATCH))
                .map(parts -> new BatchPlace(BatchId.parse(parts[1]), Integer.parseInt(parts[2])));
    }

    RequestKey key(StaffId program) {
        return new RequestKey(program, BATCH + SLASH + batch + SLASH + place, BATCH);
    }
}
