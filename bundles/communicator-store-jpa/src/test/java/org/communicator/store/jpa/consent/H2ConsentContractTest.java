package org.communicator.store.jpa.consent;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.ConsentReviewStoreContract;
import org.communicator.testkit.store.ConsentStoreContract;
import org.communicator.testkit.store.ConsentStores;

final class H2ConsentContractTest implements ConsentStoreContract, ConsentReviewStoreContract {

    @Override
    public ConsentStores emptyConsentStores() {
        TestDatabase database = TestDatabase.h2();
        return new ConsentStores(database.empty(), new JpaConsentStore(database.transactions()),
                new JpaConsentReviewStore(database.transactions()));
    }
}
