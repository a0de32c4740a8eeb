package org.communicator.store.jpa.media;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.store.jpa.conversation.JpaRemovalStore;
import org.communicator.testkit.store.MediaUseStoreContract;

final class H2MediaUseStoreContractTest implements MediaUseStoreContract {

    @Override
    public Stage emptyStage() {
        TestDatabase database = TestDatabase.h2();
        return new Stage(database.empty(), new JpaRemovalStore(database.transactions()), new JpaMediaUseStore(database.transactions()));
    }
}
