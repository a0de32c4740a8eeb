package org.communicator.testkit.memory;

import org.communicator.api.store.GuestStore;
import org.communicator.testkit.store.GuestStoreContract;

final class MemoryGuestStoreContractTest implements GuestStoreContract {

    @Override
    public GuestStore emptyGuests() {
        return new MemoryStore().guests();
    }
}
