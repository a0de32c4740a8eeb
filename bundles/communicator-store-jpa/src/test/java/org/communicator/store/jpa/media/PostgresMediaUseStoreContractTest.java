package org.communicator.store.jpa.media;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.store.jpa.conversation.JpaRemovalStore;
import org.communicator.testkit.store.MediaUseStoreContract;

final class PostgresMediaUseStoreContractTest implements MediaUseStoreContract {

    @Override
    public Stage emptyStage() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaRemovalStore(database.transactions()), new JpaMediaUseStore(database.transactions()));
    }
}
