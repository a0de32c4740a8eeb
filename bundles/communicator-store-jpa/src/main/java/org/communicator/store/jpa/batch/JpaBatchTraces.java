package org.communicator.store.jpa.batch;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communicator.api.host.ClientId;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What batches know of a person: that he or she stood in them. Erased, a recipient only counts. */
@Component
public final class JpaBatchTraces implements PersonalData {

    private static final String OF_PERSON = " from batch_recipient r join batch b on b.id = r.batch_id"
            + " where b.account = ?1 and r.%s = ?2 order by r.batch_id, r.place";
    private static final String PERSONS = " where %s = ?2 and exists (select 1 from batch b where b.id = batch_id"
            + " and b.account = ?1)";
    private static final String STOPPED = "update batch_recipient set state = 'CANCELLED', reason_code = 'erased',"
            + " reason_text = 'The person was erased.', reason_next = 'Nothing.'" + PERSONS + " and state = 'PENDING'";
    private static final String ERASED = "update batch_recipient set client_id = null, address = null,"
            + " reference = null, fields = '', reason_text = case when reason_code is null then null else"
            + " 'The person was erased.' end, reason_next = case when reason_code is null then null else 'Nothing.' end"
            + PERSONS;
    private static final String KNOWN = "select b.kind, b.location_id, b.accepted_at, r.state" + OF_PERSON;

    private final JpaTransactions transactions;

    @Activate
    public JpaBatchTraces(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    private interface Trace {
        void of(String column, String value);
    }

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public Iterable<Map<String, Object>> export(Person person) {
        List<Map<String, Object>> rows = new ArrayList<>();
        transactions.read(entities -> {
            each(person, (column, value) -> known(entities, person, column, value)
                    .forEach(row -> rows.add(row((Object[]) row))));
            return rows;
        });
        return rows;
    }

    @Override
    public void personErased(Person person) {
        transactions.write(entities -> {
            each(person, (column, value) -> {
                for (String statement : List.of(STOPPED, ERASED)) {
                    entities.createNativeQuery(statement.formatted(column)).setParameter(1, person.account().value())
                            .setParameter(2, value).executeUpdate();
                }
            });
        });
    }

    private static List<?> known(EntityManager entities, Person person, String column, String value) {
        return entities.createNativeQuery(KNOWN.formatted(column)).setParameter(1, person.account().value())
                .setParameter(2, value).getResultList();
    }

    private static void each(Person person, Trace trace) {
        person.client().map(ClientId::value).ifPresent(id -> trace.of("client_id", id));
        person.addresses().stream().sorted().forEach(address -> trace.of("address", address));
    }

    private static Map<String, Object> row(Object[] row) {
        return Map.of("kind", row[0], "location", row[1], "at", row[2], "state", row[3]);
    }
}
