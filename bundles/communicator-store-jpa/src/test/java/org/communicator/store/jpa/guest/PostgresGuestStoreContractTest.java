package org.communicator.store.jpa.guest;

import org.communicator.api.store.GuestStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.GuestStoreContract;

final class PostgresGuestStoreContractTest implements GuestStoreContract {

    @Override
    public GuestStore emptyGuests() {
        TestDatabase database = TestDatabase.postgres();
        database.empty();
        return new JpaGuestStore(database.transactions());
    }
}
