package org.communicator.testkit.memory;

import org.communicator.testkit.store.PeopleStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real tables. */
class MemoryPeopleStoreContractTest implements PeopleStoreContract {

    @Override
    public Stage nobody() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.people());
    }
}
