package org.communicator.testkit.memory;

import org.communicator.testkit.store.BatchConcurrencyContract;
import org.communicator.testkit.store.BatchStoreContract;
import org.communicator.testkit.store.BatchStores;

/** The fake keeps the promises of the real store. */
class MemoryBatchStoreContractTest implements BatchStoreContract, BatchConcurrencyContract {

    @Override
    public BatchStores emptyBatchStores() {
        MemoryStore store = new MemoryStore();
        return new BatchStores(MemoryStoreContractTest.stores(store), store.batches());
    }
}
