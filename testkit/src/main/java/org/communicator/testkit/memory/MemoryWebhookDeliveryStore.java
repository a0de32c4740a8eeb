package org.communicator.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communicator.api.store.WebhookDeliveryStore;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.api.webhook.WebhookId;

/** Deliveries of a {@link MemoryStore}. */
public final class MemoryWebhookDeliveryStore implements WebhookDeliveryStore {

    private static final Comparator<Kept> OLDEST_FIRST = Comparator.comparing(kept -> kept.delivery().id(),
            MemoryConversationStore::compare);

    private final MemoryStore store;

    MemoryWebhookDeliveryStore(MemoryStore store) {
        this.store = store;
    }

    record Kept(WebhookDelivery delivery, Instant triedSince) {

        boolean isPending() {
            return delivery.state() == State.PENDING;
        }

        Kept with(State state, int attempts, Optional<WebhookAttempt> last, Optional<Instant> nextAt, Instant since) {
            return new Kept(new WebhookDelivery(delivery.id(), delivery.webhook(), delivery.type(),
                    delivery.conversation(), delivery.message(), delivery.status(), state, attempts, last, nextAt), since);
        }

        Kept next(Optional<Instant> nextAt) {
            return with(delivery.state(), delivery.attempts(), delivery.last(), nextAt, triedSince);
        }
    }

    @Override
    public void add(WebhookDelivery delivery) {
        store.write(() -> store.deliveries.put(delivery.id(), new Kept(delivery, delivery.nextAt().orElseThrow())));
    }

    @Override
    public List<Claim> claim(Set<WebhookId> except, Instant now, Instant leaseUntil, int limit) {
        return store.read(() -> {
            List<Claim> claims = new ArrayList<>();
            for (Kept kept : due(except, now).stream().limit(limit).toList()) {
                MemoryWebhookStore.Kept webhook = store.webhooks.get(kept.delivery().webhook());
                if (webhook == null || !webhook.webhook().settings().active()) {
                    change(kept.delivery().id(), old -> old.next(Optional.empty()));
                    continue;
                }
                claims.add(new Claim(kept.delivery(), webhook.webhook(), webhook.secret(), kept.triedSince()));
                change(kept.delivery().id(), old -> old.with(old.delivery().state(), old.delivery().attempts() + 1,
                        old.delivery().last(), Optional.of(leaseUntil), old.triedSince()));
            }
            return claims;
        });
    }

    @Override
    public void settle(UUID id, WebhookAttempt attempt, State state, Optional<Instant> nextAt) {
        WebhookAttempt kept = new WebhookAttempt(attempt.at(), attempt.took(), attempt.code(), attempt.trouble(),
                Duration.ZERO);
        change(id, old -> old.with(state, old.delivery().attempts(), Optional.of(kept), nextAt, old.triedSince()));
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.read(() -> store.deliveries.values().stream().flatMap(kept -> kept.delivery().nextAt().stream())
                .min(Comparator.naturalOrder()));
    }

    @Override
    public void hold(WebhookId webhook) {
        changeAll(webhook, kept -> true, old -> old.next(Optional.empty()));
    }

    @Override
    public void resume(WebhookId webhook, Instant dueAt) {
        changeAll(webhook, kept -> kept.isPending() && kept.delivery().nextAt().isEmpty(), old -> pending(old, dueAt));
    }

    @Override
    public void again(UUID id, Instant dueAt) {
        change(id, old -> pending(old, dueAt));
    }

    @Override
    public Optional<WebhookDelivery> find(WebhookId webhook, UUID id) {
        return store.read(() -> Optional.ofNullable(store.deliveries.get(id)).map(Kept::delivery)
                .filter(delivery -> delivery.webhook().equals(webhook)));
    }

    @Override
    public List<WebhookDelivery> list(WebhookId webhook, Optional<UUID> after, int limit) {
        return store.read(() -> store.deliveries.values().stream()
                .filter(kept -> kept.delivery().webhook().equals(webhook))
                .filter(kept -> after.map(id -> MemoryConversationStore.compare(kept.delivery().id(), id) < 0).orElse(true))
                .sorted(OLDEST_FIRST.reversed()).limit(limit).map(Kept::delivery).toList());
    }

    @Override
    public int sweep(Instant before, int limit) {
        return store.read(() -> {
            List<UUID> oldest = store.deliveries.values().stream()
                    .filter(kept -> kept.delivery().at().isBefore(before)).sorted(OLDEST_FIRST).limit(limit)
                    .map(kept -> kept.delivery().id()).toList();
            oldest.forEach(store.deliveries::remove);
            return oldest.size();
        });
    }

    private List<Kept> due(Set<WebhookId> except, Instant now) {
        return store.deliveries.values().stream().filter(kept -> !except.contains(kept.delivery().webhook()))
                .filter(kept -> kept.delivery().nextAt().filter(due -> !due.isAfter(now)).isPresent())
                .sorted(Comparator.comparing((Kept kept) -> kept.delivery().nextAt().orElseThrow())
                        .thenComparing(OLDEST_FIRST)).toList();
    }

    private static Kept pending(Kept old, Instant dueAt) {
        return old.with(State.PENDING, old.delivery().attempts(), old.delivery().last(), Optional.of(dueAt), dueAt);
    }

    private void changeAll(WebhookId webhook, Predicate<Kept> which, UnaryOperator<Kept> how) {
        store.write(() -> store.deliveries.replaceAll((id, kept) ->
                kept.delivery().webhook().equals(webhook) && which.test(kept) ? how.apply(kept) : kept));
    }

    private void change(UUID id, UnaryOperator<Kept> how) {
        store.write(() -> store.deliveries.computeIfPresent(id, (same, kept) -> how.apply(kept)));
    }
}
