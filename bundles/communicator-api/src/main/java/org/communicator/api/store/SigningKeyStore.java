package org.communicator.api.store;

/**
 * Port: secrets of this installation that nobody has to configure, the same at all its nodes. Thread-safe, also across
 * processes on one database. Errors as in {@link Transactions#inTransaction}. Not within a transaction.
 */
public interface SigningKeyStore {

    /**
     * The key of that name: what was kept first.
     *
     * @param name what it is for, at most 40 characters
     * @param proposal is kept if there is none; 32 random bytes
     */
    byte[] key(String name, byte[] proposal);
}
