package org.communicator.store.jpa;

import org.communicator.testkit.store.ConversationListContract;
import org.communicator.testkit.store.Stores;

final class PostgresConversationListContractTest implements ConversationListContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
