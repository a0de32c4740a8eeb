package org.communicator.host.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.DirectorySync;
import org.communicator.api.host.HostContacts;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NewContact;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffDeparture;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.DirectoryStore;
import org.communicator.api.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The directory of a host that feeds it, kept in Communicator's own database (K07). Locations, numbers and staff,
 * which messages and lists ask for and which hardly change, are remembered for some seconds.
 */
@Component
public final class EmbeddedDirectory implements HostDirectory, DirectorySync, HostContacts {

    private final DirectoryStore store;
    private final Transactions transactions;
    private final Normalization normalization;
    private final Remembered<AccountId, Map<LocationId, Location>> locations;
    private final Remembered<String, Optional<NumberOwner>> numbers;
    private final Remembered<Person, Optional<Staff>> staff;
    private final List<StaffDeparture> departures = new CopyOnWriteArrayList<>();

    @Activate
    public EmbeddedDirectory(@Reference DirectoryStore store, @Reference Transactions transactions,
            @Reference PhoneNumbers phones, @Reference Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.normalization = new Normalization(phones);
        this.locations = new Remembered<>(clock, store::locations);
        this.numbers = new Remembered<>(clock, store::numberOwner);
        this.staff = new Remembered<>(clock, person -> store.staff(person.account(), person.id()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(StaffDeparture departure) {
        departures.add(departure);
    }

    public void remove(StaffDeparture departure) {
        departures.remove(departure);
    }

    private record Person(AccountId account, StaffId id) {
    }

    @Override
    public void apply(StaffSession session, DirectoryChanges changes) {
        session.require(Right.DIRECTORY_SYNC);
        store.apply(session.account(), normalization.of(changes));
        transactions.afterCommit(() -> {
            forget();
            tell(session.account(), Set.copyOf(changes.deletedStaff()));
        });
    }

    private void tell(AccountId account, Set<StaffId> left) {
        if (!left.isEmpty()) {
            departures.forEach(departure -> departure.staffLeft(account, left));
        }
    }

    private void forget() {
        locations.forget();
        numbers.forget();
        staff.forget();
    }

    @Override
    public Optional<Client> client(AccountId account, ClientId id) {
        return store.client(account, id);
    }

    @Override
    public Map<ClientId, Client> clients(AccountId account, Collection<ClientId> ids) {
        return ids.isEmpty() ? Map.of() : store.clients(account, ids);
    }

    @Override
    public List<Client> clientsByAddress(AccountId account, String address) {
        return store.clientsByAddress(account, address);
    }

    @Override
    public Optional<Staff> staff(AccountId account, StaffId id) {
        return staff.get(new Person(account, id));
    }

    @Override
    public Map<LocationId, Location> locations(AccountId account) {
        return locations.get(account);
    }

    @Override
    public Optional<NumberOwner> numberOwner(String number) {
        return numbers.get(number);
    }

    @Override
    public List<Client> findClients(RecipientQuery query, Access access, int limit) {
        return store.findClients(query, access, limit);
    }

    @Override
    public List<Staff> findStaff(AccountId account, RecipientQuery query, int limit) {
        return store.findStaff(account, query, limit);
    }

    @Override
    public Client create(AccountId account, NewContact contact) {
        Client client = new Client(account, new ClientId(UUID.randomUUID().toString()), contact.name(),
                contact.locations(), contact.contactPoints(), contact.region(), contact.smsTransactionalConsent(),
                contact.emailTransactionalConsent(), false, Optional.empty());
        store.apply(account, new DirectoryChanges(List.of(), List.of(), List.of(client), List.of(), List.of(),
                List.of()));
        return client;
    }

    @Override
    public Optional<Client> addContactPoint(AccountId account, ClientId client, ContactPoint point) {
        return store.addContactPoint(account, client, point) ? store.client(account, client) : Optional.empty();
    }
}
