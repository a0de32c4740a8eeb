package org.communicator.store.jpa.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.audit.AuditTrail;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.store.jpa.database.Hints;

/** Puts together the query for what is asked of the log. Not thread-safe. */
final class AuditSelect {

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    AuditSelect(AccountId account, AuditTrail.Filter filter, Optional<UUID> after) {
        parameters.put("account", account.value());
        where("e.staff = ", "staff", filter.staff().map(StaffId::value));
        where("e.client = ", "client", filter.client().map(ClientId::value));
        where("e.action = ", "action", filter.action());
        where("e.at >= ", "from", filter.from());
        where("e.at < ", "to", filter.to());
        where("e.id < ", "after", after);
    }

    TypedQuery<AuditEntity> query(EntityManager entities) {
        TypedQuery<AuditEntity> query = entities.createQuery("select e from AuditEntity e where e.account = :account"
                + conditions + " order by e.id desc", AuditEntity.class).setHint(Hints.MANAGED, Hints.FALSE);
        parameters.forEach(query::setParameter);
        return query;
    }

    private void where(String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            conditions.append(" and ").append(condition).append(':').append(name);
            parameters.put(name, given);
        });
    }
}
