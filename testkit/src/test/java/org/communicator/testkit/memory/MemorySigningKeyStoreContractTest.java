package org.communicator.testkit.memory;

import org.communicator.api.store.SigningKeyStore;
import org.communicator.testkit.store.SigningKeyStoreContract;

class MemorySigningKeyStoreContractTest implements SigningKeyStoreContract {

    @Override
    public SigningKeyStore emptyKeys() {
        return new MemoryStore().signingKeys();
    }
}
