package org.communicator.testkit.memory;

import org.communicator.testkit.store.RetentionStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real stores. */
class MemoryRetentionStoreContractTest implements RetentionStoreContract {

    @Override
    public Stage emptyRetention() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.removal(), store.retention());
    }
}
