package org.communicator.store.jpa;

import org.communicator.testkit.store.MessageStoreContract;
import org.communicator.testkit.store.Stores;

final class H2MessageStoreContractTest implements MessageStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
