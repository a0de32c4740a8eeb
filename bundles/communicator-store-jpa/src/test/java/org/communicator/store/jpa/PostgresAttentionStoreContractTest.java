package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaAttentionStore;
import org.communicator.testkit.store.AttentionStoreContract;

final class PostgresAttentionStoreContractTest implements AttentionStoreContract {

    @Override
    public Stage emptyAttention() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaAttentionStore(database.transactions()));
    }
}
