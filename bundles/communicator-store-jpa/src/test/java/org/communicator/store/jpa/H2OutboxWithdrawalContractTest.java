package org.communicator.store.jpa;

import org.communicator.testkit.store.OutboxWithdrawalContract;
import org.communicator.testkit.store.Stores;

final class H2OutboxWithdrawalContractTest implements OutboxWithdrawalContract {

    @Override
    public Stores emptyStores() {
        return TestDatabase.h2().empty();
    }
}
