package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxConcurrencyContract;
import org.communicator.testkit.store.Stores;

final class PostgresOutboxConcurrencyContractTest implements OutboxConcurrencyContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
