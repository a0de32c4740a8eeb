package org.communicator.testkit.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.host.RecipientQuery.Match;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.DirectoryStore;

/** A host's directory in memory; also the store of one. */
public final class MemoryHostDirectory implements HostDirectory, DirectoryStore {

    private final Map<String, Client> clients = new ConcurrentSkipListMap<>();
    private final Map<String, Staff> staff = new ConcurrentSkipListMap<>();
    private final Map<String, Location> locations = new ConcurrentSkipListMap<>();

    @Override
    public synchronized void apply(AccountId account, DirectoryChanges changes) {
        changes.locations().forEach(location -> locations.put(key(account, location.id()), location));
        changes.staff().forEach(person -> staff.put(key(account, person.id()), person));
        changes.clients().forEach(client -> clients.put(key(account, client.id()), client));
        changes.deletedLocations().forEach(id -> locations.remove(key(account, id)));
        changes.deletedStaff().forEach(id -> staff.remove(key(account, id)));
        changes.deletedClients().forEach(id -> clients.remove(key(account, id)));
    }

    @Override
    public Optional<Client> client(AccountId account, ClientId id) {
        return Optional.ofNullable(clients.get(key(account, id)));
    }

    @Override
    public Map<ClientId, Client> clients(AccountId account, Collection<ClientId> ids) {
        return new HashSet<>(ids).stream().flatMap(id -> client(account, id).stream())
                .collect(Collectors.toMap(Client::id, client -> client));
    }

    @Override
    public List<Client> clientsByAddress(AccountId account, String address) {
        return clients.values().stream().filter(client -> client.account().equals(account))
                .filter(client -> client.contactPoints().stream()
                        .anyMatch(point -> point.normalized().filter(address::equals).isPresent()))
                .sorted(Comparator.comparing(Client::id)).toList();
    }

    @Override
    public Optional<Staff> staff(AccountId account, StaffId id) {
        return Optional.ofNullable(staff.get(key(account, id)));
    }

    @Override
    public Map<LocationId, Location> locations(AccountId account) {
        return locations.values().stream().filter(location -> location.account().equals(account))
                .collect(Collectors.toMap(Location::id, location -> location));
    }

    @Override
    public Optional<NumberOwner> numberOwner(String number) {
        Map<AccountId, List<Location>> owners = locations.values().stream()
                .filter(location -> location.smsNumbers().contains(number))
                .collect(Collectors.groupingBy(Location::account));
        return owners.keySet().stream().min(Comparator.naturalOrder()).map(account -> new NumberOwner(account,
                owners.get(account).stream().map(Location::id).collect(Collectors.toUnmodifiableSet())));
    }

    @Override
    public List<Client> findClients(RecipientQuery query, Access access, int limit) {
        return clients.values().stream()
                .filter(client -> query.match(client).isPresent()
                        && access.reaches(client.account(), client.locations()))
                .sorted(Comparator.comparing((Client client) -> query.match(client).orElseThrow() == Match.NAME)
                        .thenComparing(client -> Collections.disjoint(access.locations(), client.locations()))
                        .thenComparing(Client::name))
                .limit(limit).toList();
    }

    @Override
    public List<Staff> findStaff(AccountId account, RecipientQuery query, int limit) {
        return staff.values().stream().filter(person -> person.account().equals(account))
                .filter(person -> query.match(person).isPresent())
                .sorted(Comparator.comparing((Staff person) -> query.match(person).orElseThrow())
                        .thenComparing(Staff::name))
                .limit(limit).toList();
    }

    @Override
    public synchronized boolean addContactPoint(AccountId account, ClientId client, ContactPoint point) {
        return clients.computeIfPresent(key(account, client), (same, old) -> with(old, point)) != null;
    }

    private static Client with(Client old, ContactPoint point) {
        if (point.normalized().isPresent() && old.contactPoints().stream()
                .anyMatch(known -> known.normalized().equals(point.normalized()))) {
            return old;
        }
        List<ContactPoint> points = Stream.concat(old.contactPoints().stream(), Stream.of(point)).toList();
        return new Client(old.account(), old.id(), old.name(), old.locations(), points, old.region(),
                old.smsTransactionalConsent(), old.emailTransactionalConsent(), old.guestApp(), old.lastAppointment());
    }

    /** Remembers everything, to be put back. */
    synchronized Runnable before() {
        Map<String, Client> clientsBefore = Map.copyOf(clients);
        Map<String, Staff> staffBefore = Map.copyOf(staff);
        Map<String, Location> locationsBefore = Map.copyOf(locations);
        return () -> {
            restore(clients, clientsBefore);
            restore(staff, staffBefore);
            restore(locations, locationsBefore);
        };
    }

    private static <V> void restore(Map<String, V> map, Map<String, V> before) {
        map.clear();
        map.putAll(before);
    }

    private static String key(AccountId account, Object id) {
        return account + "/" + id;
    }
}
