package org.communicator.store.jpa;

import org.communicator.testkit.store.MessageStatusContract;
import org.communicator.testkit.store.Stores;

final class H2MessageStatusContractTest implements MessageStatusContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
