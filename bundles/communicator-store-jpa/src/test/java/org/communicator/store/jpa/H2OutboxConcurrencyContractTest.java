package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxConcurrencyContract;
import org.communicator.testkit.store.Stores;

final class H2OutboxConcurrencyContractTest implements OutboxConcurrencyContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
