package org.communicator.store.jpa.directory;

import org.communicator.api.host.AccountId;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.store.DirectoryStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.host.HostDirectoryContract;
import org.communicator.testkit.host.StoredDirectory;

final class H2StoredDirectoryContractTest implements HostDirectoryContract {

    private final DirectoryStore store = TestDatabase.h2().empty().directory();

    @Override
    public HostDirectory directory() {
        return new StoredDirectory(store);
    }

    @Override
    public void given(AccountId account, DirectoryChanges changes) {
        store.apply(account, changes);
    }
}
