package org.communicator.store.jpa;

import org.communicator.testkit.store.TransactionsContract;
import org.communicator.testkit.store.Stores;

final class PostgresTransactionsContractTest implements TransactionsContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
