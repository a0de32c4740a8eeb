package org.communicator.store.jpa;

import org.communicator.testkit.store.ConversationStoreContract;
import org.communicator.testkit.store.Stores;

final class H2ConversationStoreContractTest implements ConversationStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
