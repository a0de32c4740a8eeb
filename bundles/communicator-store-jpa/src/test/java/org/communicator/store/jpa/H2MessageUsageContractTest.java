package org.communicator.store.jpa;

import org.communicator.testkit.store.MessageUsageContract;
import org.communicator.testkit.store.Stores;

final class H2MessageUsageContractTest implements MessageUsageContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
