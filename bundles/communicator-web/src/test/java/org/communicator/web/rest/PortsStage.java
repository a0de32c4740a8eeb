package org.communicator.web.rest;

import java.util.List;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.DirectorySync;
import org.communicator.api.host.HostDirectory;
import org.communicator.testkit.memory.MemoryHostDirectory;
import org.communicator.web.stage.Facts;

/** Puts services behind the ports, as the component runtime does. */
public final class PortsStage {

    private PortsStage() {
    }

    /** All there, with Downtown in the directory. */
    public static Ports with(Conversations conversations, Usage usage, DirectorySync sync) {
        Ports ports = new Ports();
        ports.conversations = conversations;
        ports.usage = usage;
        ports.directorySync = sync;
        ports.hostDirectory = directory();
        ports.repeatedRequests = new RememberedRequests();
        return ports;
    }

    private static HostDirectory directory() {
        MemoryHostDirectory directory = new MemoryHostDirectory();
        directory.apply(Facts.ACME, new DirectoryChanges(List.of(Facts.downtown()), List.of(), List.of(), List.of(),
                List.of(), List.of()));
        return directory;
    }
}
