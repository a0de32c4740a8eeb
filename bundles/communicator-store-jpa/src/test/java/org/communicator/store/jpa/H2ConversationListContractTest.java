package org.communicator.store.jpa;

import org.communicator.testkit.store.ConversationListContract;
import org.communicator.testkit.store.Stores;

final class H2ConversationListContractTest implements ConversationListContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
