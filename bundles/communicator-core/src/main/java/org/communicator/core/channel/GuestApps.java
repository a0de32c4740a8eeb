package org.communicator.core.channel;

import org.communicator.api.host.Client;

/** What is known of clients who have the guest app. */
@FunctionalInterface
public interface GuestApps {

    /** Nobody has it. */
    GuestApps NONE = client -> false;

    /** Whether the client has a device that takes notifications. */
    boolean installed(Client client);
}
