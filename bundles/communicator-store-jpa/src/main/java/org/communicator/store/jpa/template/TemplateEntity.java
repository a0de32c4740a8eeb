package org.communicator.store.jpa.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TextTemplate;
import org.communicator.store.jpa.database.Hints;

/** A template. */
@Entity
@Table(name = "text_template")
@NamedQuery(name = TemplateEntity.OF_ACCOUNT, query = "select t from TemplateEntity t where t.account = :account",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = TemplateEntity.COUNT, query = "select count(t) from TemplateEntity t where t.account = :account")
@NamedQuery(name = TemplateEntity.REMOVE,
        query = "delete from TemplateEntity t where t.account = :account and t.id = :id")
public class TemplateEntity {

    static final String OF_ACCOUNT = "Template.ofAccount";
    static final String COUNT = "Template.count";
    static final String REMOVE = "Template.remove";

    private static final String EVERY_LOCATION = "";

    @Id
    UUID id;
    String account;
    @Column(name = "location_id")
    String location;
    String name;
    String body;

    protected TemplateEntity() {
    }

    static TemplateEntity of(TextTemplate template) {
        TemplateEntity row = new TemplateEntity();
        row.id = template.id().value();
        row.account = template.account().value();
        row.location = template.location().map(LocationId::value).orElse(EVERY_LOCATION);
        row.name = template.name();
        row.body = template.text();
        return row;
    }

    TextTemplate template() {
        return new TextTemplate(new TemplateId(id), new AccountId(account),
                location.equals(EVERY_LOCATION) ? Optional.empty() : Optional.of(new LocationId(location)), name, body);
    }
}
