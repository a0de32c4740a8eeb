package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaHandlingStore;
import org.communicator.testkit.store.HandlingStoreContract;

final class H2HandlingStoreContractTest implements HandlingStoreContract {

    @Override
    public Stage emptyHandling() {
        TestDatabase database = TestDatabase.h2();
        return new Stage(database.empty(), new JpaHandlingStore(database.transactions()));
    }
}
