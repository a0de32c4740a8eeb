package org.communicator.store.jpa.directory;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.communicator.api.store.DirectoryStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The embedded directory in tables. */
@Component
public final class JpaDirectoryStore implements DirectoryStore {

    private static final String LOCK_CLIENT =
            "select id from directory_client where account = ?1 and id = ?2 for update";

    private final JpaTransactions transactions;

    @Activate
    public JpaDirectoryStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void apply(AccountId account, DirectoryChanges changes) {
        transactions.write(entities -> {
            new DirectoryWrite(entities, account).apply(changes);
        });
    }

    @Override
    public Optional<Client> client(AccountId account, ClientId id) {
        return byIds(account, List.of(id)).stream().findFirst();
    }

    @Override
    public Map<ClientId, Client> clients(AccountId account, Collection<ClientId> ids) {
        return ids.isEmpty() ? Map.of()
                : byIds(account, ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
    }

    @Override
    public List<Client> clientsByAddress(AccountId account, String address) {
        return transactions.read(entities -> clients(entities
                .createNamedQuery(ClientEntity.BY_ADDRESS, Object[].class).setParameter("account", account.value())
                .setParameter("address", address).getResultList()));
    }

    @Override
    public Optional<Staff> staff(AccountId account, StaffId id) {
        return transactions.read(entities -> entities.createNamedQuery(StaffEntity.BY_ID, StaffEntity.class)
                .setParameter("account", account.value()).setParameter("id", id.value()).getResultList()
                .stream().findFirst().map(StaffEntity::staff));
    }

    @Override
    public Map<LocationId, Location> locations(AccountId account) {
        return transactions.read(entities -> {
            Map<String, List<String>> numbers = numbers(entities, account);
            return entities.createNamedQuery(LocationEntity.ALL, LocationEntity.class)
                    .setParameter("account", account.value())
                    .getResultList().stream().map(row -> row.location(numbers.getOrDefault(row.id, List.of())))
                    .collect(Collectors.toMap(Location::id, Function.identity()));
        });
    }

    @Override
    public Optional<NumberOwner> numberOwner(String number) {
        List<LocationNumberEntity> rows = transactions.read(entities -> entities
                .createNamedQuery(LocationNumberEntity.OWNERS, LocationNumberEntity.class)
                .setParameter("number", number).getResultList());
        return rows.stream().map(row -> row.account).findFirst().map(first -> new NumberOwner(new AccountId(first),
                rows.stream().filter(row -> row.account.equals(first)).map(row -> new LocationId(row.location))
                        .collect(Collectors.toSet())));
    }

    @Override
    public List<Client> findClients(RecipientQuery query, Access access, int limit) {
        List<ClientId> ids = transactions.read(entities -> new ClientFinder(entities, access, limit).find(query))
                .stream().map(ClientId::new).toList();
        Map<ClientId, Client> known = clients(access.account(), ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Staff> findStaff(AccountId account, RecipientQuery query, int limit) {
        return transactions.read(entities -> new StaffFinder(entities, account, limit).find(query)).stream()
                .map(StaffEntity::staff).toList();
    }

    @Override
    public boolean addContactPoint(AccountId account, ClientId client, ContactPoint point) {
        return transactions.write(entities -> {
            List<?> locked = entities.createNativeQuery(LOCK_CLIENT).setParameter(1, account.value())
                    .setParameter(2, client.value()).getResultList();
            if (locked.isEmpty()) {
                return false;
            }
            Client known = client(account, client).orElseThrow();
            if (point.normalized().isEmpty() || known.contactPoints().stream()
                    .noneMatch(other -> other.normalized().equals(point.normalized()))) {
                new DirectoryWrite(entities, account).add(known, point);
            }
            return true;
        });
    }

    private List<Client> byIds(AccountId account, Collection<ClientId> ids) {
        return transactions.read(entities -> clients(entities.createNamedQuery(ClientEntity.BY_IDS, Object[].class)
                .setParameter("account", account.value())
                .setParameter("ids", ids.stream().map(ClientId::value).distinct().toList()).getResultList()));
    }

    private static Map<String, List<String>> numbers(EntityManager entities, AccountId account) {
        return entities.createNamedQuery(LocationNumberEntity.ALL, LocationNumberEntity.class)
                .setParameter("account", account.value()).getResultList().stream()
                .collect(Collectors.groupingBy(row -> row.location,
                        Collectors.mapping(row -> row.number, Collectors.toList())));
    }

    private static List<Client> clients(List<Object[]> rows) {
        Map<String, ClientEntity> clients = new LinkedHashMap<>();
        Map<String, List<ContactPointEntity>> contactPoints = new LinkedHashMap<>();
        for (Object[] row : rows) {
            ClientEntity client = (ClientEntity) row[0];
            clients.putIfAbsent(client.id, client);
            List<ContactPointEntity> ofClient = contactPoints.computeIfAbsent(client.id, id -> new ArrayList<>());
            if (row[1] != null) {
                ofClient.add((ContactPointEntity) row[1]);
            }
        }
        return clients.values().stream().map(client -> client.client(contactPoints.get(client.id))).toList();
    }
}
