package org.communicator.media;

import java.nio.file.Path;
import org.communicator.api.media.MediaStore;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.media.MediaStoreContract;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryMediaStoreContractTest implements MediaStoreContract {

    @TempDir
    private Path directory;

    @Override
    public MediaStore emptyMedia(TestClock clock) {
        return new DirectoryMediaStore(directory.resolve("media"), clock);
    }
}
