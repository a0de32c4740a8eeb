package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaRemovalStore;
import org.communicator.testkit.store.RemovalStoreContract;

final class PostgresRemovalStoreContractTest implements RemovalStoreContract {

    @Override
    public Stage emptyRemoval() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaRemovalStore(database.transactions()));
    }
}
