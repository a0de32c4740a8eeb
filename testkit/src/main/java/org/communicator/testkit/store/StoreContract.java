package org.communicator.testkit.store;

/** What the contract suites of the store need of the one that is under test. */
public interface StoreContract {

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stores emptyStores();

    /**
     * Whether two transactions can be open at the same time. A fake that runs one after the other answers false and
     * skips the tests that hold one open while another one runs.
     */
    default boolean transactionsOverlap() {
        return true;
    }
}
