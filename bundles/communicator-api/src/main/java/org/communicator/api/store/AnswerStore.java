package org.communicator.api.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.request.StoredAnswer;

/** Port: answers of requests that had an Idempotency-Key. Calls join the thread's transaction. Thread-safe. */
public interface AnswerStore {

    /**
     * An answer and what it answers.
     *
     * @param digest the digest of the request
     * @param answer the answer
     */
    record Kept(String digest, StoredAnswer answer) {

        public Kept {
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** The answer that was kept under that key. */
    Optional<Kept> find(AccountId account, StaffId staff, String key);

    /**
     * Takes the key for this transaction, at once: whoever else wants it waits until this transaction has ended. It is
     * kept only together with its answer, see {@link #keep}.
     *
     * @throws DuplicateKeyException if it is taken
     */
    void take(AccountId account, RequestKey key, Instant at);

    /** Keeps the answer of a key that this transaction has taken. */
    void keep(AccountId account, RequestKey key, StoredAnswer answer);

    /**
     * Removes answers, the oldest ones first.
     *
     * @param before only those of keys that were taken earlier
     * @param limit about so many
     * @return how many were removed
     */
    int sweep(Instant before, int limit);
}
