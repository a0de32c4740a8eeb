package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxWithdrawalContract;
import org.communicator.testkit.store.Stores;

final class PostgresOutboxWithdrawalContractTest implements OutboxWithdrawalContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.postgres().empty();
    }
}
