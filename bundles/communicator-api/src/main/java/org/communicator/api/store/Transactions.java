package org.communicator.api.store;

import java.util.function.Supplier;

/** Port: runs work as one database transaction. Thread-safe. */
public interface Transactions {

    /**
     * Runs the work in a transaction of its own, or joins the one that the thread is already in. Returns after
     * commit; whatever is thrown rolls everything back and is thrown on. If a part of a transaction has thrown,
     * nothing of it can be kept: who catches that and goes on is thrown the same again.
     *
     * @throws DuplicateKeyException if a unique key was violated, by then or at commit; nothing was kept
     * @throws StoreUnavailableException if the database cannot be reached; a commit may or may not have happened
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * Runs an action once the transaction that the thread is in has been committed, or at once if it is in none. Not
     * run if the transaction is rolled back. What it throws after a commit is logged; a crash right after the commit loses it.
     */
    void afterCommit(Runnable action);
}
