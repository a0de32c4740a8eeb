package org.communicator.testkit.host;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.DirectoryStore;

/** A host's directory that is nothing but a store, so that stores keep the promises of a host too. */
public record StoredDirectory(DirectoryStore store) implements HostDirectory {

    @Override
    public Optional<Client> client(AccountId account, ClientId id) {
        return store.client(account, id);
    }

    @Override
    public Map<ClientId, Client> clients(AccountId account, Collection<ClientId> ids) {
        return store.clients(account, ids);
    }

    @Override
    public List<Client> clientsByAddress(AccountId account, String address) {
        return store.clientsByAddress(account, address);
    }

    @Override
    public Optional<Staff> staff(AccountId account, StaffId id) {
        return store.staff(account, id);
    }

    @Override
    public Map<LocationId, Location> locations(AccountId account) {
        return store.locations(account);
    }

    @Override
    public Optional<NumberOwner> numberOwner(String number) {
        return store.numberOwner(number);
    }

    @Override
    public List<Client> findClients(RecipientQuery query, Access access, int limit) {
        return store.findClients(query, access, limit);
    }

    @Override
    public List<Staff> findStaff(AccountId account, RecipientQuery query, int limit) {
        return store.findStaff(account, query, limit);
    }
}
