package org.communicator.api.request;

import java.util.function.Supplier;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.StaffSession;

/** Port: has a request with an Idempotency-Key done once, however often and from wherever it is repeated. Thread-safe. */
public interface RepeatedRequests {

    /** What became of a request. */
    sealed interface Outcome {

        /**
         * It was done, now or earlier.
         *
         * @param answer the answer, the same each time
         */
        record Answered(StoredAnswer answer) implements Outcome {
        }

        /** The key was used for another request; nothing was done. */
        record KeyReused() implements Outcome {
        }
    }

    /**
     * Does the work and keeps its answer in one transaction, unless that key has an answer already. Of several at once
     * one works, the others wait for its answer. What the work throws is thrown on: then nothing is kept, and the next
     * one with that key works again. Answers are kept for some days, as configured.
     *
     * @param session who calls; keys of different staff members have nothing to do with each other
     * @param key the key, with a digest of all that was asked for
     * @param work joins the transaction, so that it must not rest on anything that a rollback would not undo
     * @throws org.communicator.api.store.StoreUnavailableException if the database is gone, or another one with that
     *         key takes too long: worth another try
     */
    Outcome once(StaffSession session, RequestKey key, Supplier<StoredAnswer> work);
}
