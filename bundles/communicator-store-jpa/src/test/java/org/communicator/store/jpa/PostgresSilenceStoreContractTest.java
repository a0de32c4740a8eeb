package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaSilenceStore;
import org.communicator.testkit.store.SilenceStoreContract;

final class PostgresSilenceStoreContractTest implements SilenceStoreContract {

    @Override
    public Stage emptySilences() {
        TestDatabase database = TestDatabase.postgres();
        database.empty();
        return new Stage(database.transactions(), new JpaSilenceStore(database.transactions()), true);
    }
}
