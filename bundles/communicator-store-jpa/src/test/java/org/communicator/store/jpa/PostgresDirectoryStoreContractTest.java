package org.communicator.store.jpa;

import org.communicator.testkit.store.DirectoryStoreContract;
import org.communicator.testkit.store.Stores;

final class PostgresDirectoryStoreContractTest implements DirectoryStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
