package org.communicator.testkit.memory;

import org.communicator.testkit.store.AttentionStoreContract;
import org.communicator.testkit.store.Stores;

/** The fake keeps the promises of the real lists. */
class MemoryAttentionStoreContractTest implements AttentionStoreContract {

    @Override
    public Stage emptyAttention() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.attention());
    }
}
