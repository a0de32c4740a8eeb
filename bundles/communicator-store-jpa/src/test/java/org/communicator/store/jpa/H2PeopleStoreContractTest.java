package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaPeopleStore;
import org.communicator.testkit.store.PeopleStoreContract;

final class H2PeopleStoreContractTest implements PeopleStoreContract {

    @Override
    public Stage nobody() {
        TestDatabase database = TestDatabase.h2();
        return new Stage(database.empty(), new JpaPeopleStore(database.transactions()));
    }
}
