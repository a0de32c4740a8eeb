package org.communicator.testkit.memory;

import org.communicator.testkit.store.SilenceStoreContract;

final class MemorySilenceStoreContractTest implements SilenceStoreContract {

    @Override
    public Stage emptySilences() {
        MemoryStore store = new MemoryStore();
        return new Stage(store, store.silences(), false);
    }
}
