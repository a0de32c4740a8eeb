package org.communicator.store.jpa.batch;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.BatchConcurrencyContract;
import org.communicator.testkit.store.BatchStoreContract;
import org.communicator.testkit.store.BatchStores;

final class PostgresBatchStoreContractTest implements BatchStoreContract, BatchConcurrencyContract {

    @Override
    public BatchStores emptyBatchStores() {
        TestDatabase database = TestDatabase.postgres();
        return new BatchStores(database.empty(), new JpaBatchStore(database.transactions()));
    }
}
