package org.communicator.store.jpa.inbox;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.ReadStoreContract;

final class PostgresReadStoreContractTest implements ReadStoreContract {

    @Override
    public Stage emptyReading() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaReadStore(database.transactions()));
    }
}
