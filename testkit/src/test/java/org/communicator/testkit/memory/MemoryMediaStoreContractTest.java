package org.communicator.testkit.memory;

import org.communicator.api.media.MediaStore;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.media.MediaStoreContract;

final class MemoryMediaStoreContractTest implements MediaStoreContract {

    @Override
    public MediaStore emptyMedia(TestClock clock) {
        return new MemoryMediaStore(clock);
    }
}
