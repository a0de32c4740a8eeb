package org.communicator.store.jpa.guest;

import org.communicator.api.store.GuestStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.GuestStoreContract;

final class H2GuestStoreContractTest implements GuestStoreContract {

    @Override
    public GuestStore emptyGuests() {
        TestDatabase database = TestDatabase.h2();
        database.empty();
        return new JpaGuestStore(database.transactions());
    }
}
