package org.communicator.store.jpa;

import org.communicator.testkit.store.MessageStoreContract;
import org.communicator.testkit.store.Stores;

final class PostgresMessageStoreContractTest implements MessageStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
