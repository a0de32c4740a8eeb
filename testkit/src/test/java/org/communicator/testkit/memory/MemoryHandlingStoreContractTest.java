package org.communicator.testkit.memory;

import org.communicator.testkit.store.HandlingStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real views. */
class MemoryHandlingStoreContractTest implements HandlingStoreContract {

    @Override
    public Stage emptyHandling() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.handling());
    }
}
