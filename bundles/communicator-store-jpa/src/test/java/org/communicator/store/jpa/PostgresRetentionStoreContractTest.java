package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaRemovalStore;
import org.communicator.store.jpa.conversation.JpaRetentionStore;
import org.communicator.testkit.store.RetentionStoreContract;

final class PostgresRetentionStoreContractTest implements RetentionStoreContract {

    @Override
    public Stage emptyRetention() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaRemovalStore(database.transactions()),
                new JpaRetentionStore(database.transactions()));
    }
}
