package org.communicator.host.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.host.HostDirectoryContract;
import org.communicator.testkit.memory.MemoryHostDirectory;
import org.communicator.testkit.memory.MemoryStore;

class EmbeddedDirectoryContractTest implements HostDirectoryContract {

    private final EmbeddedDirectory directory = new EmbeddedDirectory(new MemoryHostDirectory(), new MemoryStore(), new PlainNumbers(),
            TestClock.atNoon());

    @Override
    public HostDirectory directory() {
        return directory;
    }

    @Override
    public void given(AccountId account, DirectoryChanges changes) {
        directory.apply(new StaffSession(account, new StaffId("sync"), "sync", Set.of(), Optional.empty(),
                Set.of(Right.DIRECTORY_SYNC), Instant.MAX), changes);
    }
}
