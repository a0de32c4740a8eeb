package org.communicator.store.jpa;

import org.communicator.store.jpa.request.JpaAnswerStore;
import org.communicator.testkit.store.AnswerStoreContract;

final class H2AnswerStoreContractTest implements AnswerStoreContract {

    @Override
    public Stage emptyAnswers() {
        TestDatabase.h2().empty();
        return new Stage(TestDatabase.h2().transactions(),
                new JpaAnswerStore(TestDatabase.h2().transactions()));
    }
}
