package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;
import org.communicator.api.store.WebhookStore;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookId;
import org.communicator.api.webhook.WebhookSettings;

/** Webhooks of a {@link MemoryStore}. */
public final class MemoryWebhookStore implements WebhookStore {

    private final MemoryStore store;

    MemoryWebhookStore(MemoryStore store) {
        this.store = store;
    }

    record Kept(Webhook webhook, Secret secret) {
    }

    @Override
    public void add(Webhook webhook, Secret secret) {
        store.write(() -> store.webhooks.put(webhook.id(), new Kept(webhook, secret)));
    }

    @Override
    public boolean replace(Webhook webhook) {
        return store.read(() -> find(webhook.account(), webhook.id()).map(known -> {
            change(webhook.id(), same -> webhook);
            return true;
        }).orElse(false));
    }

    @Override
    public boolean remove(AccountId account, WebhookId id) {
        return store.read(() -> find(account, id).map(known -> {
            store.webhooks.remove(id);
            store.deliveries.values().removeIf(due -> due.delivery().webhook().equals(id));
            return true;
        }).orElse(false));
    }

    @Override
    public Optional<Webhook> find(AccountId account, WebhookId id) {
        return list(account).stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Webhook> locked(AccountId account, WebhookId id) {
        return find(account, id);
    }

    @Override
    public List<Webhook> list(AccountId account) {
        return store.read(() -> store.webhooks.values().stream().map(Kept::webhook)
                .filter(webhook -> webhook.account().equals(account))
                .sorted(Comparator.comparing(webhook -> webhook.id().value(), MemoryConversationStore::compare))
                .toList());
    }

    @Override
    public Optional<Secret> secret(AccountId account, WebhookId id) {
        return store.read(() -> find(account, id).map(webhook -> store.webhooks.get(webhook.id()).secret()));
    }

    @Override
    public void failing(WebhookId id, Instant since) {
        change(id, old -> new Webhook(old.id(), old.account(), old.settings(), old.createdBy(), old.createdAt(),
                old.failingSince().or(() -> Optional.of(since)), old.pausedBecause()));
    }

    @Override
    public void recovered(WebhookId id) {
        change(id, old -> new Webhook(old.id(), old.account(), old.settings(), old.createdBy(), old.createdAt(),
                Optional.empty(), old.pausedBecause()));
    }

    @Override
    public void pause(WebhookId id, String because) {
        change(id, old -> old.settings().active() ? new Webhook(old.id(), old.account(),
                new WebhookSettings(old.settings().url(), old.settings().types(), false), old.createdBy(),
                old.createdAt(), old.failingSince(), Optional.of(because)) : old);
    }

    private void change(WebhookId id, UnaryOperator<Webhook> how) {
        store.write(() -> store.webhooks.computeIfPresent(id,
                (same, kept) -> new Kept(how.apply(kept.webhook()), kept.secret())));
    }
}
