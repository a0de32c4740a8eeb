package org.communicator.store.jpa.guest;

import java.util.List;
import java.util.Map;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.privacy.Person;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.store.DeviceStore;
import org.communicator.api.store.GuestStore;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The guest app of a client: where it is installed, and how long it stays open. */
@Component
public final class GuestErasure implements PersonalData {

    private static final String EXPORT = "select 'device', service, cast(registered_at as varchar),"
            + " cast(seen_at as varchar) from push_device where account = ?1 and client_id = ?2"
            + " union all select 'session', '', cast(renewed_at as varchar), cast(expires_at as varchar)"
            + " from guest_session where account = ?1 and client_id = ?2";

    private final JpaTransactions transactions;
    private final DeviceStore devices;
    private final GuestStore guests;

    @Activate
    public GuestErasure(@Reference JpaTransactions transactions, @Reference DeviceStore devices,
            @Reference GuestStore guests) {
        this.transactions = transactions;
        this.devices = devices;
        this.guests = guests;
    }

    @Override
    public String name() {
        return "guest-app";
    }

    @Override
    public Iterable<Map<String, Object>> export(Person person) {
        return person.client().map(client -> rows(person.account(), client)).orElse(List.of());
    }

    @Override
    public void personErased(Person person) {
        person.client().ifPresent(client -> {
            devices.removeAll(DeviceHolder.of(person.account(), client));
            guests.endAll(person.account(), client);
        });
    }

    private List<Map<String, Object>> rows(AccountId account, ClientId client) {
        List<?> rows = transactions.read(entities -> entities.createNativeQuery(EXPORT).setParameter(1, account.value())
                .setParameter(2, client.value()).getResultList());
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Map<String, Object> row(Object[] columns) {
        return columns[0].equals("device")
                ? Map.of("kind", "device", "service", columns[1], "registered", columns[2], "seen", columns[3])
                : Map.of("kind", "session", "renewed", columns[2], "ends", columns[3]);
    }
}
