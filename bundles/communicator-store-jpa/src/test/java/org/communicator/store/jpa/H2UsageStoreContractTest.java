package org.communicator.store.jpa;

import org.communicator.api.store.UsageStore;
import org.communicator.store.jpa.usage.JpaUsageStore;
import org.communicator.testkit.store.Stores;
import org.communicator.testkit.store.UsageStoreContract;

final class H2UsageStoreContractTest implements UsageStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }

    @Override
    public UsageStore usage() {
        return new JpaUsageStore(TestDatabase.h2().transactions());
    }
}
