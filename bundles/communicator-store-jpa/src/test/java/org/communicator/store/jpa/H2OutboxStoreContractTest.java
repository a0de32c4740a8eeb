package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxStoreContract;
import org.communicator.testkit.store.Stores;

final class H2OutboxStoreContractTest implements OutboxStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
