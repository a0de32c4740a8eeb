package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaAttentionStore;
import org.communicator.testkit.store.AttentionStoreContract;

final class H2AttentionStoreContractTest implements AttentionStoreContract {

    @Override
    public Stage emptyAttention() {
        TestDatabase database = TestDatabase.h2();
        return new Stage(database.empty(), new JpaAttentionStore(database.transactions()));
    }
}
