package org.communicator.store.jpa;

import org.communicator.store.jpa.conversation.JpaAwayAnswerStore;
import org.communicator.store.jpa.conversation.JpaHeldMessageStore;
import org.communicator.store.jpa.conversation.JpaRemovalStore;
import org.communicator.testkit.store.HeldMessageStoreContract;

final class PostgresHeldMessageStoreContractTest implements HeldMessageStoreContract {

    @Override
    public Stage emptyHeld() {
        TestDatabase database = TestDatabase.postgres();
        return new Stage(database.empty(), new JpaHeldMessageStore(database.transactions()),
                new JpaAwayAnswerStore(database.transactions()), new JpaRemovalStore(database.transactions()));
    }
}
