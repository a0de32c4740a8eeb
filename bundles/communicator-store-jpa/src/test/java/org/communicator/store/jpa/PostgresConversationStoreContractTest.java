package org.communicator.store.jpa;

import org.communicator.testkit.store.ConversationStoreContract;
import org.communicator.testkit.store.Stores;

final class PostgresConversationStoreContractTest implements ConversationStoreContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
