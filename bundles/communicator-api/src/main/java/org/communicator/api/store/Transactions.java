package org.communicator.api.store;

import java.util.function.Supplier;

/** Port: runs work as one database transaction. Thread-safe. */
public interface Transactions {

    /**
     * Runs the work in a transaction of its own, or joins the one that the thread is already in. Returns after
     * commit; whatever is thrown rolls everything back and is thrown on.
     *
     * @throws DuplicateKeyException if a unique key was violated, by then or at commit; nothing was kept
     * @throws StoreUnavailableException if the database cannot be reached; a commit may or may not have happened
     */
    <T> T inTransaction(Supplier<T> work);
}
