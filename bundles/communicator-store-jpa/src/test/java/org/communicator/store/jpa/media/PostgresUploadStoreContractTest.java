package org.communicator.store.jpa.media;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.UploadStoreContract;

final class PostgresUploadStoreContractTest implements UploadStoreContract {

    @Override
    public Stage emptyUploads() {
        TestDatabase database = TestDatabase.postgres();
        database.empty();
        return new Stage(new JpaUploadStore(database.transactions()), new JpaMediaUseStore(database.transactions()));
    }
}
