package org.communicator.testkit.memory;

import org.communicator.testkit.store.HeldMessageStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real one. */
class MemoryHeldMessageStoreContractTest implements HeldMessageStoreContract {

    @Override
    public Stage emptyHeld() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.held(), store.awayAnswers(), store.removal());
    }
}
