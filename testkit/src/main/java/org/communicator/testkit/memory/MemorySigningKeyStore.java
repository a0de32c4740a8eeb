package org.communicator.testkit.memory;

import org.communicator.api.store.SigningKeyStore;

/** Keys of a {@link MemoryStore}. */
public final class MemorySigningKeyStore implements SigningKeyStore {

    private final MemoryStore store;

    MemorySigningKeyStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public byte[] key(String name, byte[] proposal) {
        return store.read(() -> store.keys.computeIfAbsent(name, first -> proposal.clone())).clone();
    }
}
