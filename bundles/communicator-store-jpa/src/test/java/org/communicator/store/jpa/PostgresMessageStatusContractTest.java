package org.communicator.store.jpa;

import org.communicator.testkit.store.MessageStatusContract;
import org.communicator.testkit.store.Stores;

final class PostgresMessageStatusContractTest implements MessageStatusContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
