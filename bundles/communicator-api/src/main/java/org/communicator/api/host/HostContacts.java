package org.communicator.api.host;

import java.util.Optional;

/**
 * SPI of a host that takes in contacts from here (P14). Optional: a host that owns its clients alone registers none.
 * Registered as an OSGi service; it passes {@code HostContactsContract} of the testkit. What it did is visible to
 * {@link HostDirectory} on this node when the call returns. Thread-safe; an unchecked exception means that nothing was
 * done.
 */
public interface HostContacts {

    /** Takes in a new client and gives it an id. */
    Client create(AccountId account, NewContact contact);

    /**
     * Adds a number or email address to a client, after those that are there; a client that has it already stays as it
     * is. Nothing that others change at the same time is lost.
     *
     * @param point with its normal form
     * @return the client with it; empty if the host has no such client
     */
    Optional<Client> addContactPoint(AccountId account, ClientId client, ContactPoint point);
}
