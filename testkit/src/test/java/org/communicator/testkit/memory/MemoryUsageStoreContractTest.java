package org.communicator.testkit.memory;

import org.communicator.api.store.UsageStore;
import org.communicator.testkit.store.Stores;
import org.communicator.testkit.store.UsageStoreContract;

/** The fake keeps the promises of the real stores. */
class MemoryUsageStoreContractTest implements UsageStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    public Stores emptyStores() {
        return new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory());
    }

    @Override
    public UsageStore usage() {
        return store.usage();
    }
}
