package org.communicator.testkit.memory;

import org.communicator.testkit.store.JoinStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real stores. */
class MemoryJoinStoreContractTest implements JoinStoreContract {

    @Override
    public Stage emptyJoins() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                new MemoryJoinStore(store), store.reading());
    }
}
