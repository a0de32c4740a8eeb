package org.communicator.store.jpa.template;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.TemplateStore;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TextTemplate;
import org.communicator.store.jpa.database.Hints;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Templates in a table. */
@Component
public final class JpaTemplateStore implements TemplateStore {

    private static final String WITHIN_REACH =
            "select t from TemplateEntity t where t.account = :account and t.location in :locations";

    private static final String REPLACE = "update text_template set location_id = ?1, name = ?2, body = ?3"
            + " where id = ?4 and account = ?5 and location_id = ?6 and name = ?7 and body = ?8";

    private final JpaTransactions transactions;

    @Activate
    public JpaTemplateStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    /** Sorted here: databases do not agree on the order of names, and there are few. */
    @Override
    public List<TextTemplate> list(Access access, int limit) {
        return transactions.read(entities -> withinReach(entities, access)).stream()
                .sorted(Comparator.comparing(TextTemplate::name).thenComparing(template -> template.id().toString()))
                .limit(limit).toList();
    }

    @Override
    public Optional<TextTemplate> find(Access access, TemplateId id) {
        return transactions.read(entities -> withinReach(entities, access)).stream()
                .filter(template -> template.id().equals(id)).findFirst();
    }

    private static List<TextTemplate> withinReach(EntityManager entities, Access access) {
        TypedQuery<TemplateEntity> query = access.everyLocation()
                ? entities.createNamedQuery(TemplateEntity.OF_ACCOUNT, TemplateEntity.class)
                : entities.createQuery(WITHIN_REACH, TemplateEntity.class).setHint(Hints.MANAGED, Hints.FALSE)
                        .setParameter("locations", locations(access));
        return query.setParameter("account", access.account().value()).getResultList().stream()
                .map(TemplateEntity::template).toList();
    }

    private static List<String> locations(Access access) {
        List<String> locations = new ArrayList<>(List.of(""));
        access.locations().stream().map(LocationId::value).sorted().forEach(locations::add);
        return locations;
    }

    @Override
    public int count(AccountId account) {
        return transactions.read(entities -> entities.createNamedQuery(TemplateEntity.COUNT, Long.class)
                .setParameter("account", account.value()).getSingleResult()).intValue();
    }

    @Override
    public void keep(TextTemplate template) {
        transactions.write(entities -> {
            entities.merge(TemplateEntity.of(template));
        });
    }

    @Override
    public boolean replace(TextTemplate before, TextTemplate after) {
        return transactions.write(entities -> {
            return entities.createNativeQuery(REPLACE).setParameter(1, place(after)).setParameter(2, after.name())
                    .setParameter(3, after.text()).setParameter(4, before.id().value())
                    .setParameter(5, before.account().value()).setParameter(6, place(before))
                    .setParameter(7, before.name()).setParameter(8, before.text()).executeUpdate() > 0;
        });
    }

    private static String place(TextTemplate template) {
        return template.location().map(LocationId::value).orElse("");
    }

    @Override
    public void remove(AccountId account, TemplateId id) {
        transactions.write(entities -> {
            entities.createNamedQuery(TemplateEntity.REMOVE).setParameter("account", account.value())
                    .setParameter("id", id.value()).executeUpdate();
        });
    }
}
