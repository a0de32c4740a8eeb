package org.communicator.store.jpa.guest;

import org.communicator.api.store.DeviceStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.DeviceStoreContract;

final class H2DeviceStoreContractTest implements DeviceStoreContract {

    @Override
    public DeviceStore emptyDevices() {
        TestDatabase database = TestDatabase.h2();
        database.empty();
        return new JpaDeviceStore(database.transactions());
    }
}
