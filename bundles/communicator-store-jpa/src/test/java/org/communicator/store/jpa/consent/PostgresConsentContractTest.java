package org.communicator.store.jpa.consent;

import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.ConsentReviewStoreContract;
import org.communicator.testkit.store.ConsentStoreContract;
import org.communicator.testkit.store.ConsentStores;

final class PostgresConsentContractTest implements ConsentStoreContract, ConsentReviewStoreContract {

    @Override
    public ConsentStores emptyConsentStores() {
        TestDatabase database = TestDatabase.postgres();
        return new ConsentStores(database.empty(), new JpaConsentStore(database.transactions()),
                new JpaConsentReviewStore(database.transactions()));
    }
}
