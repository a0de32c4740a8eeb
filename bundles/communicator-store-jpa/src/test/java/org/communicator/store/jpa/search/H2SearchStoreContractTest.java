package org.communicator.store.jpa.search;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.SearchStoreContract;

final class H2SearchStoreContractTest implements SearchStoreContract {

    @Override
    public Stage emptySearch() {
        TestDatabase database = TestDatabase.h2();
        return new Stage(database.empty(), new JpaSearchStore(database.transactions()));
    }
}
