package org.communicator.store.jpa;

import org.communicator.store.jpa.request.JpaAnswerStore;
import org.communicator.testkit.store.AnswerStoreContract;

final class PostgresAnswerStoreContractTest implements AnswerStoreContract {

    @Override
    public Stage emptyAnswers() {
        TestDatabase.postgres().empty();
        return new Stage(TestDatabase.postgres().transactions(),
                new JpaAnswerStore(TestDatabase.postgres().transactions()));
    }
}
