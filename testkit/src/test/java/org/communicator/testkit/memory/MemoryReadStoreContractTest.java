package org.communicator.testkit.memory;

import org.communicator.testkit.store.ReadStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real tables. */
class MemoryReadStoreContractTest implements ReadStoreContract {

    @Override
    public Stage emptyReading() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.reading());
    }
}
