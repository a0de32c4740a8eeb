package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxStoreContract;
import org.communicator.testkit.store.Stores;

final class PostgresOutboxStoreContractTest implements OutboxStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
