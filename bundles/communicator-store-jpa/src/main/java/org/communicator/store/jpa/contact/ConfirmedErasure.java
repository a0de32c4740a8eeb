package org.communicator.store.jpa.contact;

import java.util.List;
import java.util.Map;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which shared addresses staff have said to be a client's. */
@Component
public final class ConfirmedErasure implements PersonalData {

    private static final String OF_CLIENT = "select address, cast(confirmed_at as varchar) from confirmed_client"
            + " where account = ?1 and client_id = ?2 order by address";
    private static final String ERASE = "delete from confirmed_client where account = ?1 and client_id = ?2";

    private final JpaTransactions transactions;

    @Activate
    public ConfirmedErasure(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "confirmed-addresses";
    }

    @Override
    public Iterable<Map<String, Object>> export(Person person) {
        return person.client().map(client -> transactions.read(entities -> {
            List<?> rows = entities.createNativeQuery(OF_CLIENT).setParameter(1, person.account().value())
                    .setParameter(2, client.value()).getResultList();
            return rows.stream().map(row -> row((Object[]) row)).toList();
        })).orElse(List.of());
    }

    @Override
    public void personErased(Person person) {
        person.client().ifPresent(client -> transactions.write(entities -> {
            entities.createNativeQuery(ERASE).setParameter(1, person.account().value()).setParameter(2, client.value())
                    .executeUpdate();
        }));
    }

    private static Map<String, Object> row(Object[] columns) {
        return Map.of("address", columns[0], "confirmed", columns[1]);
    }
}
