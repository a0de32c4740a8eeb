package org.communicator.store.jpa.directory;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.DirectoryStore;
import org.communicator.store.jpa.database.Fresh;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The embedded directory in tables. */
@Component
public final class JpaDirectoryStore implements DirectoryStore {

    private static final String CLIENTS = "select c, p from ClientEntity c left join ContactPointEntity p"
            + " on p.account = c.account and p.client = c.id where c.account = :account and c.id in %s"
            + " order by c.id, p.place";
    private static final String BY_IDS = CLIENTS.formatted(":ids");
    private static final String BY_ADDRESS = CLIENTS.formatted("(select a.client from ContactPointEntity a"
            + " where a.account = :account and a.normalized = :address)");
    private static final String STAFF = "select s from StaffEntity s where s.account = :account and s.id = :id";
    private static final String LOCATIONS = "select l from LocationEntity l where l.account = :account";
    private static final String NUMBERS = "select n from LocationNumberEntity n where n.account = :account"
            + " order by n.location, n.place";
    private static final String OWNERS = "select n from LocationNumberEntity n where n.number = :number"
            + " order by n.account";

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
        return transactions.read(entities -> clients(Fresh.rows(entities.createQuery(BY_ADDRESS, Object[].class))
                .setParameter("account", account.value()).setParameter("address", address).getResultList()));
    }

    @Override
    public Optional<Staff> staff(AccountId account, StaffId id) {
        return transactions.read(entities -> Fresh.rows(entities.createQuery(STAFF, StaffEntity.class))
                .setParameter("account", account.value()).setParameter("id", id.value()).getResultStream().findFirst()
                .map(StaffEntity::staff));
    }

    @Override
    public Map<LocationId, Location> locations(AccountId account) {
        return transactions.read(entities -> {
            Map<String, List<String>> numbers = numbers(entities, account);
            return Fresh.rows(entities.createQuery(LOCATIONS, LocationEntity.class)).setParameter("account", account.value())
                    .getResultStream().map(row -> row.location(numbers.getOrDefault(row.id, List.of())))
                    .collect(Collectors.toMap(Location::id, Function.identity()));
        });
    }

    @Override
    public Optional<NumberOwner> numberOwner(String number) {
        List<LocationNumberEntity> rows = transactions.read(entities -> Fresh
                .rows(entities.createQuery(OWNERS, LocationNumberEntity.class)).setParameter("number", number)
                .getResultList());
        return rows.stream().map(row -> row.account).findFirst().map(first -> new NumberOwner(new AccountId(first),
                rows.stream().filter(row -> row.account.equals(first)).map(row -> new LocationId(row.location))
                        .collect(Collectors.toSet())));
    }

    private List<Client> byIds(AccountId account, Collection<ClientId> ids) {
        return transactions.read(entities -> clients(Fresh.rows(entities.createQuery(BY_IDS, Object[].class))
                .setParameter("account", account.value())
                .setParameter("ids", ids.stream().map(ClientId::value).distinct().toList()).getResultList()));
    }

    private static Map<String, List<String>> numbers(EntityManager entities, AccountId account) {
        return Fresh.rows(entities.createQuery(NUMBERS, LocationNumberEntity.class)).setParameter("account", account.value())
                .getResultStream().collect(Collectors.groupingBy(row -> row.location,
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
