package org.communicator.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;

/** Port: the data of the embedded directory. Calls join the thread's transaction. Thread-safe. */
public interface DirectoryStore {

    /** Applies all changes or none; upserts first, then deletes. Contact points are stored as normalised by the caller. */
    void apply(AccountId account, DirectoryChanges changes);

    Optional<Client> client(AccountId account, ClientId id);

    Map<ClientId, Client> clients(AccountId account, Collection<ClientId> ids);

    /** Clients with that normalised phone or email, by id. */
    List<Client> clientsByAddress(AccountId account, String address);

    Optional<Staff> staff(AccountId account, StaffId id);

    Map<LocationId, Location> locations(AccountId account);

    /** Locations that have that number, of the account that has it; if several accounts do, of the first by id. */
    Optional<NumberOwner> numberOwner(String number);

    /** As {@link org.communicator.api.host.HostDirectory#findClients}. */
    List<Client> findClients(RecipientQuery query, Access access, int limit);

    /** As {@link org.communicator.api.host.HostDirectory#findStaff}. */
    List<Staff> findStaff(AccountId account, RecipientQuery query, int limit);

    /**
     * Adds a contact point after those of the client that are there, unless one with the same normal form is. Of two
     * that are added at once, both stay.
     *
     * @param point as normalised by the caller
     * @return false if there is no such client
     */
    boolean addContactPoint(AccountId account, ClientId client, ContactPoint point);
}
