package org.communicator.host.directory;

import org.communicator.api.host.HostContacts;
import org.communicator.api.host.HostDirectory;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.host.HostContactsContract;
import org.communicator.testkit.memory.MemoryHostDirectory;
import org.communicator.testkit.memory.MemoryStore;

class EmbeddedContactsContractTest implements HostContactsContract {

    private final EmbeddedDirectory directory = new EmbeddedDirectory(new MemoryHostDirectory(), new MemoryStore(),
            new PlainNumbers(), TestClock.atNoon());

    @Override
    public HostContacts contacts() {
        return directory;
    }

    @Override
    public HostDirectory directory() {
        return directory;
    }
}
