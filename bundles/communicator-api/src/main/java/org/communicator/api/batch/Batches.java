package org.communicator.api.batch;

import java.util.Optional;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;

/**
 * Use case: confirmations and campaigns of the host's own programs (X16). Every method throws
 * {@link org.communicator.api.host.MissingRightException} if the session lacks the right {@code messages.send}, and
 * sees only batches of locations within reach. Thread-safe.
 */
public interface Batches {

    /**
     * Takes a batch. Once it returns, every recipient gets one message or a reason, whatever happens to the process;
     * no recipient stops another one. Consent is asked for each when its turn comes: a confirmation is transactional,
     * a campaign needs an opt-in to marketing.
     */
    BatchOutcome create(StaffSession session, NewBatch batch);

    /** Batches, newest first. */
    Page<Batch> list(StaffSession session, Page.Request page);

    /** A batch with what has become of it; empty if there is none within reach. */
    Optional<BatchReport> report(StaffSession session, BatchId batch);

    /**
     * The recipients in the order of the batch.
     *
     * @param state only those that stand there
     * @return empty if there is no such batch within reach
     */
    Optional<Page<BatchRecipient>> recipients(StaffSession session, BatchId batch, Optional<RecipientState> state,
            Page.Request page);

    /**
     * Stops what is not yet queued; messages that are queued are sent. Nothing happens to a batch that has ended.
     *
     * @return the batch as it is then; empty if there is none within reach
     */
    Optional<BatchReport> cancel(StaffSession session, BatchId batch);
}
