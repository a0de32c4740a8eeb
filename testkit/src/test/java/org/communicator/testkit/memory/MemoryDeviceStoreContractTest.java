package org.communicator.testkit.memory;

import org.communicator.api.store.DeviceStore;
import org.communicator.testkit.store.DeviceStoreContract;

final class MemoryDeviceStoreContractTest implements DeviceStoreContract {

    @Override
    public DeviceStore emptyDevices() {
        return new MemoryStore().devices();
    }
}
