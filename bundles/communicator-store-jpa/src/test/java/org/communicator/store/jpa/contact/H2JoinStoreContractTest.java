package org.communicator.store.jpa.contact;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.store.jpa.inbox.JpaReadStore;
import org.communicator.testkit.store.JoinStoreContract;

final class H2JoinStoreContractTest implements JoinStoreContract {

    @Override
    public Stage emptyJoins() {
        TestDatabase database = TestDatabase.h2();
        return new Stage(database.empty(), new JpaJoinStore(database.transactions()),
                new JpaReadStore(database.transactions()));
    }
}
