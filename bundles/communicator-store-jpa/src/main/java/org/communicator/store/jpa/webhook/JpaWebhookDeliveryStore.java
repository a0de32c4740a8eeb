package org.communicator.store.jpa.webhook;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.store.WebhookDeliveryStore;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.api.webhook.WebhookId;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deliveries in a table. */
@Component
public final class JpaWebhookDeliveryStore implements WebhookDeliveryStore {

    private static final int MILLIS_SHIFT = 16;

    private final JpaTransactions transactions;

    @Activate
    public JpaWebhookDeliveryStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(WebhookDelivery delivery) {
        transactions.write(entities -> {
            entities.persist(WebhookDeliveryMapper.entity(delivery));
        });
    }

    @Override
    public List<Claim> claim(Set<WebhookId> except, Instant now, Instant leaseUntil, int limit) {
        return transactions.write(entities -> {
            DueDeliveries due = new DueDeliveries(entities, except);
            List<UUID> taken = due.take(now, limit);
            return taken.isEmpty() ? List.<Claim>of() : leased(entities, due, taken, leaseUntil);
        });
    }

    @Override
    public void settle(UUID id, WebhookAttempt attempt, State state, Optional<Instant> nextAt) {
        transactions.write(entities -> {
            Optional.ofNullable(entities.find(WebhookDeliveryEntity.class, id))
                    .ifPresent(row -> row.settle(attempt, state, nextAt.orElse(null)));
            entities.flush();
        });
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactions.read(entities -> Optional.ofNullable(entities
                .createNamedQuery(WebhookDeliveryEntity.NEXT_DUE, Instant.class).getSingleResult()));
    }

    @Override
    public void hold(WebhookId webhook) {
        transactions.write(entities -> {
            entities.createNamedQuery(WebhookDeliveryEntity.HOLD).setParameter("webhook", webhook.value())
                    .executeUpdate();
        });
    }

    @Override
    public void resume(WebhookId webhook, Instant dueAt) {
        transactions.write(entities -> {
            entities.createNamedQuery(WebhookDeliveryEntity.RESUME).setParameter("webhook", webhook.value())
                    .setParameter("dueAt", dueAt).executeUpdate();
        });
    }

    @Override
    public void again(UUID id, Instant dueAt) {
        transactions.write(entities -> {
            entities.createNamedQuery(WebhookDeliveryEntity.AGAIN).setParameter("id", id).setParameter("dueAt", dueAt)
                    .executeUpdate();
        });
    }

    @Override
    public Optional<WebhookDelivery> find(WebhookId webhook, UUID id) {
        return transactions.read(entities -> deliveries(entities, WebhookDeliveryEntity.FIND, webhook)
                .setParameter("id", id).getResultList().stream().findFirst().map(WebhookDeliveryMapper::delivery));
    }

    @Override
    public List<WebhookDelivery> list(WebhookId webhook, Optional<UUID> after, int limit) {
        return transactions.read(entities -> {
            TypedQuery<WebhookDeliveryEntity> query = deliveries(entities, after.isPresent()
                    ? WebhookDeliveryEntity.LIST_AFTER : WebhookDeliveryEntity.LIST, webhook).setMaxResults(limit);
            after.ifPresent(id -> query.setParameter("after", id));
            return query.getResultList().stream().map(WebhookDeliveryMapper::delivery).toList();
        });
    }

    /** The order of ids is the order of time. */
    @Override
    public int sweep(Instant before, int limit) {
        return transactions.write(entities -> {
            List<UUID> oldest = entities.createNamedQuery(WebhookDeliveryEntity.OLDEST, UUID.class)
                    .setParameter("before", new UUID(before.toEpochMilli() << MILLIS_SHIFT, 0)).setMaxResults(limit)
                    .getResultList();
            return oldest.isEmpty() ? 0 : entities.createNamedQuery(WebhookDeliveryEntity.SWEEP)
                    .setParameter("newest", oldest.get(oldest.size() - 1)).executeUpdate();
        });
    }

    /** What came too late for a webhook that was switched off, or is of none any more, waits. */
    private static List<Claim> leased(EntityManager entities, DueDeliveries due, List<UUID> taken, Instant until) {
        List<Claim> claims = new ArrayList<>();
        List<UUID> waiting = new ArrayList<>();
        for (Object[] row : entities.createNamedQuery(WebhookDeliveryEntity.CLAIMED, Object[].class)
                .setParameter("ids", taken).getResultList()) {
            WebhookDeliveryEntity delivery = (WebhookDeliveryEntity) row[0];
            if (row[1] instanceof WebhookEntity webhook && webhook.active) {
                claims.add(new Claim(WebhookDeliveryMapper.delivery(delivery), webhook.webhook(), webhook.secret(),
                        delivery.triedSince));
            } else {
                waiting.add(delivery.id);
            }
        }
        due.hold(waiting);
        due.lease(claims.stream().map(claim -> claim.delivery().id()).toList(), until);
        return claims;
    }

    private static TypedQuery<WebhookDeliveryEntity> deliveries(EntityManager entities, String name,
            WebhookId webhook) {
        return entities.createNamedQuery(name, WebhookDeliveryEntity.class).setParameter("webhook", webhook.value());
    }
}
