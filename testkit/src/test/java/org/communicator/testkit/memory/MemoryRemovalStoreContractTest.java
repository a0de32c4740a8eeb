package org.communicator.testkit.memory;

import org.communicator.testkit.store.RemovalStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real stores. */
class MemoryRemovalStoreContractTest implements RemovalStoreContract {

    @Override
    public Stage emptyRemoval() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.removal());
    }
}
