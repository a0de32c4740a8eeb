package org.communicator.store.jpa.webhook;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;
import org.communicator.api.store.WebhookStore;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookId;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Webhooks in a table. */
@Component
public final class JpaWebhookStore implements WebhookStore {

    private static final String LOCK = "select id from webhook where id = ?1 for update";

    private final JpaTransactions transactions;

    @Activate
    public JpaWebhookStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Webhook webhook, Secret secret) {
        transactions.write(entities -> {
            entities.persist(WebhookEntity.of(webhook, secret));
        });
    }

    @Override
    public boolean replace(Webhook webhook) {
        return transactions.write(entities -> {
            Optional<WebhookEntity> row = Optional.ofNullable(entities.find(WebhookEntity.class, webhook.id().value()))
                    .filter(known -> known.account.equals(webhook.account().value()));
            row.ifPresent(known -> known.set(webhook));
            entities.flush();
            return row.isPresent();
        });
    }

    @Override
    public boolean remove(AccountId account, WebhookId id) {
        return transactions.write(entities -> {
            boolean there = entities.createNamedQuery(WebhookEntity.REMOVE).setParameter("account", account.value())
                    .setParameter("id", id.value()).executeUpdate() > 0;
            if (there) {
                entities.createNamedQuery(WebhookDeliveryEntity.REMOVE_ALL).setParameter("webhook", id.value())
                        .executeUpdate();
            }
            return there;
        });
    }

    @Override
    public Optional<Webhook> find(AccountId account, WebhookId id) {
        return transactions.read(entities -> row(entities, account, id)).map(WebhookEntity::webhook);
    }

    @Override
    public Optional<Webhook> locked(AccountId account, WebhookId id) {
        return transactions.write(entities -> {
            entities.createNativeQuery(LOCK).setParameter(1, id.value()).getResultList();
            return row(entities, account, id).map(WebhookEntity::webhook);
        });
    }

    @Override
    public List<Webhook> list(AccountId account) {
        return transactions.read(entities -> entities.createNamedQuery(WebhookEntity.LIST, WebhookEntity.class)
                .setParameter("account", account.value()).getResultList().stream().map(WebhookEntity::webhook).toList());
    }

    @Override
    public Optional<Secret> secret(AccountId account, WebhookId id) {
        return transactions.read(entities -> row(entities, account, id)).map(WebhookEntity::secret);
    }

    @Override
    public void failing(WebhookId id, Instant since) {
        transactions.write(entities -> {
            entities.createNamedQuery(WebhookEntity.FAILING).setParameter("since", since)
                    .setParameter("id", id.value()).executeUpdate();
        });
    }

    @Override
    public void recovered(WebhookId id) {
        transactions.write(entities -> {
            entities.createNamedQuery(WebhookEntity.RECOVERED).setParameter("id", id.value()).executeUpdate();
        });
    }

    @Override
    public void pause(WebhookId id, String because) {
        transactions.write(entities -> {
            entities.createNamedQuery(WebhookEntity.PAUSE).setParameter("because", because)
                    .setParameter("id", id.value()).executeUpdate();
        });
    }

    private static Optional<WebhookEntity> row(EntityManager entities, AccountId account, WebhookId id) {
        return entities.createNamedQuery(WebhookEntity.FIND, WebhookEntity.class)
                .setParameter("account", account.value()).setParameter("id", id.value()).getResultList().stream()
                .findFirst();
    }
}
