package org.communicator.store.jpa;

import org.communicator.testkit.store.DirectoryStoreContract;
import org.communicator.testkit.store.Stores;

final class H2DirectoryStoreContractTest implements DirectoryStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
