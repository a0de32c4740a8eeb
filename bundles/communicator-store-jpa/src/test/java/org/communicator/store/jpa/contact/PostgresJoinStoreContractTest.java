package org.communicator.store.jpa.contact;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.store.jpa.inbox.JpaReadStore;
import org.communicator.testkit.store.JoinStoreContract;

final class PostgresJoinStoreContractTest implements JoinStoreContract {

    @Override
    public Stage emptyJoins() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaJoinStore(database.transactions()),
                new JpaReadStore(database.transactions()));
    }
}
