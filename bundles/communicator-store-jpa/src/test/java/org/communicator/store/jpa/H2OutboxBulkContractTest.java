package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxBulkContract;
import org.communicator.testkit.store.Stores;

final class H2OutboxBulkContractTest implements OutboxBulkContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
