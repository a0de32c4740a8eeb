package org.communicator.testkit.memory;

import org.communicator.testkit.store.MediaUseStoreContract;
import org.communicator.testkit.store.Stores;

class MemoryMediaUseStoreContractTest implements MediaUseStoreContract {

    @Override
    public Stage emptyStage() {
        MemoryStore store = new MemoryStore();
        return new Stage(new Stores(store, store.conversations(), store.messages(), store.outbox(), store.directory()),
                store.removal(), store.mediaUse());
    }
}
