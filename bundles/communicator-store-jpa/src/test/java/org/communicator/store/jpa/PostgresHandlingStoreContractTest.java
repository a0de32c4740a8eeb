package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaHandlingStore;
import org.communicator.testkit.store.HandlingStoreContract;

final class PostgresHandlingStoreContractTest implements HandlingStoreContract {

    @Override
    public Stage emptyHandling() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaHandlingStore(database.transactions()));
    }
}
