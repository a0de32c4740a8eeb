package org.communicator.testkit.memory;

import org.communicator.testkit.store.AnswerStoreContract;

/** The fake keeps the promises of the real stores. */
class MemoryAnswerStoreContractTest implements AnswerStoreContract {

    @Override
    public Stage emptyAnswers() {
        MemoryStore store = new MemoryStore();
        return new Stage(store, store.answers());
    }
}
