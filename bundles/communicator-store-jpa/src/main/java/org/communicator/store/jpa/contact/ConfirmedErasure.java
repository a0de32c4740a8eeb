package org.communicator.store.jpa.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which shared addresses staff have said to be a client's. */
@Component
public final class ConfirmedErasure implements PersonalData {

    private static final String SELECT = "select address, cast(confirmed_at as varchar) from confirmed_client";
    private static final String ERASE = "delete from confirmed_client";
    private static final String OF_CLIENT = " where account = ?1 and client_id = ?2";
    /** Of somebody of whom nothing but addresses is known. Those of a client may be confirmed as somebody else's. */
    private static final String OF_ADDRESS = " where account = ?1 and address = ?2";

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
        return transactions.read(entities -> queries(entities, SELECT, person).<Object>flatMap(query ->
                ((List<?>) query.getResultList()).stream()).map(row -> row((Object[]) row)).toList());
    }

    @Override
    public void personErased(Person person) {
        transactions.write(entities -> {
            queries(entities, ERASE, person).forEach(Query::executeUpdate);
        });
    }

    private static Stream<Query> queries(EntityManager entities, String what, Person person) {
        return person.client().map(client -> Stream.of(query(entities, what + OF_CLIENT, person, client.value())))
                .orElseGet(() -> person.addresses().stream().sorted()
                        .map(address -> query(entities, what + OF_ADDRESS, person, address)));
    }

    private static Query query(EntityManager entities, String sql, Person person, String whose) {
        return entities.createNativeQuery(sql).setParameter(1, person.account().value()).setParameter(2, whose);
    }

    private static Map<String, Object> row(Object[] columns) {
        return Map.of("address", columns[0], "confirmed", columns[1]);
    }
}
