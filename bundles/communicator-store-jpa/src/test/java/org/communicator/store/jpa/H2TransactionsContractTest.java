package org.communicator.store.jpa;

import org.communicator.testkit.store.TransactionsContract;
import org.communicator.testkit.store.Stores;

final class H2TransactionsContractTest implements TransactionsContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
