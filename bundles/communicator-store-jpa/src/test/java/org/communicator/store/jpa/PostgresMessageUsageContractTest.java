package org.communicator.store.jpa;

import org.communicator.testkit.store.MessageUsageContract;
import org.communicator.testkit.store.Stores;

final class PostgresMessageUsageContractTest implements MessageUsageContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
