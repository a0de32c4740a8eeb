package org.communicator.testkit.memory;

import org.communicator.testkit.store.SearchStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real searches. */
class MemorySearchStoreContractTest implements SearchStoreContract {

    @Override
    public Stage emptySearch() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                new MemorySearchStore(store));
    }
}
