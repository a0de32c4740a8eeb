package org.communicator.store.jpa.usage;

import jakarta.persistence.Query;
import java.util.List;
import org.communicator.api.host.Access;
import org.communicator.api.store.UsageStore;
import org.communicator.api.usage.UsageQuery;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sums over the table of messages. */
@Component
public final class JpaUsageStore implements UsageStore {

    private final JpaTransactions transactions;

    @Activate
    public JpaUsageStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Sum> sums(Access access, UsageQuery query, int limit) {
        if (!access.everyLocation() && access.locations().isEmpty()) {
            return List.of();
        }
        UsageStatement statement = new UsageStatement(access, query, limit);
        return transactions.read(entities -> {
            Query sums = entities.createNativeQuery(statement.sql());
            List<Object> parameters = statement.parameters();
            for (int i = 0; i < parameters.size(); i++) {
                sums.setParameter(i + 1, parameters.get(i));
            }
            List<?> rows = sums.getResultList();
            return rows.stream().map(row -> new SumRow(query.by(), (Object[]) row)).filter(SumRow::isThere)
                    .map(SumRow::sum).toList();
        });
    }
}
