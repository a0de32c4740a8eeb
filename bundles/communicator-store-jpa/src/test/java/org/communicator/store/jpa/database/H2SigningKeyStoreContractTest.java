package org.communicator.store.jpa.database;

import org.communicator.api.store.SigningKeyStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.SigningKeyStoreContract;

final class H2SigningKeyStoreContractTest implements SigningKeyStoreContract {

    @Override
    public SigningKeyStore emptyKeys() {
        TestDatabase database = TestDatabase.h2();
        database.empty();
        return new JpaSigningKeyStore(database.transactions());
    }
}
