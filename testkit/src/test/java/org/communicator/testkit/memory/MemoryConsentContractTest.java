package org.communicator.testkit.memory;

import org.communicator.testkit.store.ConsentReviewStoreContract;
import org.communicator.testkit.store.ConsentStoreContract;
import org.communicator.testkit.store.ConsentStores;

/** The fake keeps the promises of the real stores. */
class MemoryConsentContractTest implements ConsentStoreContract, ConsentReviewStoreContract {

    @Override
    public ConsentStores emptyConsentStores() {
        MemoryStore store = new MemoryStore();
        return new ConsentStores(MemoryStoreContractTest.stores(store), store.consents(), store.reviews());
    }
}
