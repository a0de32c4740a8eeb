package org.communicator.store.jpa.directory;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.Staff;

/**
 * Applies changes: takes away everything that is replaced or deleted, then adds what stays, both in the order of ids so
 * that two of them do not wait for one another. Not thread-safe.
 */
final class DirectoryWrite {

    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final String account;

    DirectoryWrite(EntityManager entities, AccountId account) {
        this.entities = entities;
        this.account = account.value();
    }

    void apply(DirectoryChanges changes) {
        Map<String, Location> locations = byId(changes.locations(), location -> location.id().value());
        Map<String, Staff> staff = byId(changes.staff(), person -> person.id().value());
        Map<String, Client> clients = byId(changes.clients(), client -> client.id().value());
        takeAway("LocationEntity e", "e.id", locations, changes.deletedLocations());
        takeAway("LocationNumberEntity e", "e.location", locations, changes.deletedLocations());
        takeAway("StaffEntity e", "e.id", staff, changes.deletedStaff());
        takeAway("ClientEntity e", "e.id", clients, changes.deletedClients());
        takeAway("ContactPointEntity e", "e.client", clients, changes.deletedClients());
        takeAway("WordEntity e", "e.client", clients, changes.deletedClients());
        remaining(locations, changes.deletedLocations()).forEach(this::add);
        remaining(staff, changes.deletedStaff()).forEach(person -> entities.persist(StaffEntity.of(person)));
        remaining(clients, changes.deletedClients()).forEach(this::add);
        entities.flush();
        entities.clear();
    }

    private void add(Location location) {
        entities.persist(LocationEntity.of(location));
        IntStream.range(0, location.smsNumbers().size())
                .forEach(place -> entities.persist(LocationNumberEntity.of(location, place)));
    }

    private void add(Client client) {
        entities.persist(ClientEntity.of(client));
        IntStream.range(0, client.contactPoints().size())
                .forEach(place -> entities.persist(ContactPointEntity.of(client, place)));
        WordEntity.of(client).forEach(entities::persist);
    }

    /** Adds one contact point with the words by which it is found. */
    void add(Client client, ContactPoint point) {
        List<ContactPoint> points = new ArrayList<>(client.contactPoints());
        points.add(point);
        Client changed = new Client(client.account(), client.id(), client.name(), client.locations(), points,
                client.region(), client.smsTransactionalConsent(), client.emailTransactionalConsent(),
                client.guestApp(), client.lastAppointment());
        Set<String> words = WordEntity.of(client).map(row -> row.word).collect(Collectors.toSet());
        entities.persist(ContactPointEntity.of(changed, points.size() - 1));
        WordEntity.of(changed).filter(row -> !words.contains(row.word)).forEach(entities::persist);
    }

    private void takeAway(String entity, String id, Map<String, ?> replaced, Collection<?> deleted) {
        Set<String> all = new TreeSet<>(replaced.keySet());
        deleted.forEach(each -> all.add(each.toString()));
        List<String> ids = new ArrayList<>(all);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            entities.createQuery("delete from " + entity + " where e.account = :account and " + id + " in :ids")
                    .setParameter("account", account)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).executeUpdate();
        }
    }

    private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
        Map<String, T> byId = new TreeMap<>();
        entries.forEach(entry -> byId.put(id.apply(entry), entry));
        return byId;
    }

    private static <T> Collection<T> remaining(Map<String, T> entries, Collection<?> deleted) {
        deleted.forEach(each -> entries.remove(each.toString()));
        return entries.values();
    }
}
