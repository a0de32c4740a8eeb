package org.communicator.testkit.memory;

import org.communicator.testkit.store.UploadStoreContract;

class MemoryUploadStoreContractTest implements UploadStoreContract {

    @Override
    public Stage emptyUploads() {
        MemoryStore store = new MemoryStore();
        return new Stage(store.uploads(), store.mediaUse());
    }
}
