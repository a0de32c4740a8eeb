package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.BatchReport;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;

/**
 * Port: batches and their recipients. Calls join the thread's transaction (see {@link Transactions}), reads also work
 * without one. Thread-safe, also across processes on one database. Errors as in {@link Transactions#inTransaction}.
 */
public interface BatchStore {

    /** Adds a batch with all of its recipients. */
    void create(Batch batch, List<BatchRecipient> recipients);

    /** The batch, if its location is within reach. */
    Optional<Batch> find(Access access, BatchId id);

    /**
     * Batches of locations within reach, newest first.
     *
     * @param after only those older than this batch id
     * @param limit at most so many
     */
    List<Batch> list(Access access, Optional<UUID> after, int limit);

    /** How many recipients of a batch stand where; whoever has a message stands where the message stands. */
    List<BatchReport.Count> counts(BatchId id);

    /**
     * Recipients of a batch by place. Reads the whole batch at most, which is bounded.
     *
     * @param state only those that stand there
     * @param from the first place
     * @param limit at most so many
     */
    List<BatchRecipient> recipients(BatchId id, Optional<RecipientState> state, int from, int limit);

    /** Running batches whose moment has come, confirmations first, then the oldest first. */
    List<Batch> due(Instant now, int limit);

    /** When the next running batch is due; empty if none runs. */
    Optional<Instant> nextDue();

    /** Takes pending recipients of a batch, by place, for this transaction alone; those that others have are left out. */
    List<BatchRecipient> take(BatchId id, int limit);

    /** A recipient has got a message. */
    void queued(BatchId id, int place, MessageId message);

    /** A recipient gets no message. */
    void ended(BatchId id, int place, RecipientState state, Failure reason);

    /** Ends a running batch of which nothing is pending any more; answers whether it did. */
    boolean finish(BatchId id, Instant at);

    /** Ends a running batch, and with it all that is pending, once those who work on it are through; answers whether it did. */
    boolean cancel(BatchId id, Failure reason, Instant at);
}
