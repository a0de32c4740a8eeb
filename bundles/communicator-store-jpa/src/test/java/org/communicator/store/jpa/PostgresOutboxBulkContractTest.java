package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxBulkContract;
import org.communicator.testkit.store.Stores;

final class PostgresOutboxBulkContractTest implements OutboxBulkContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
