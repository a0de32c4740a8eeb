package org.communicator.testkit.store;

import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.START;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.operations.Secret;
import org.communicator.api.store.Transactions;
import org.communicator.api.store.WebhookDeliveryStore;
import org.communicator.api.store.WebhookDeliveryStore.Claim;
import org.communicator.api.store.WebhookStore;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.api.webhook.WebhookId;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.WebhookType;

/**
 * Stores of webhooks under test, and a way to tell them what happened before a test.
 *
 * @param transactions their transactions
 * @param webhooks the webhooks
 * @param deliveries the deliveries
 */
public record WebhookStage(Transactions transactions, WebhookStore webhooks, WebhookDeliveryStore deliveries) {

    static final Secret SECRET = new Secret("whsec_c2VjcmV0");
    static final Instant LEASE = START.plus(Duration.ofMinutes(10));

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** A webhook that no store knows yet. */
    static Webhook newWebhook(AccountId account) {
        return new Webhook(new WebhookId(TimeOrderedIds.of(NUMBERS.incrementAndGet())), account,
                settings("https://crm.example/hook?x=1", true), new StaffId("sam"), START, Optional.empty(),
                Optional.empty());
    }

    static WebhookSettings settings(String url, boolean active) {
        return new WebhookSettings(URI.create(url), Set.of(WebhookType.MESSAGE_RECEIVED, WebhookType.MESSAGE_STATUS),
                active);
    }

    static Webhook with(Webhook webhook, WebhookSettings settings, Optional<String> pausedBecause) {
        return new Webhook(webhook.id(), webhook.account(), settings, webhook.createdBy(), webhook.createdAt(),
                Optional.empty(), pausedBecause);
    }

    Webhook webhook() {
        Webhook webhook = newWebhook(ACME);
        inTransaction(() -> webhooks.add(webhook, SECRET));
        return webhook;
    }

    WebhookDelivery delivery(Webhook webhook, Instant dueAt) {
        UUID id = TimeOrderedIds.of(NUMBERS.incrementAndGet());
        WebhookDelivery delivery = new WebhookDelivery(id, webhook.id(), WebhookType.MESSAGE_STATUS,
                new ConversationId(id), Optional.of(new MessageId(id)), Optional.of(MessageStatus.SENT), State.PENDING, 0,
                Optional.empty(), Optional.of(dueAt));
        inTransaction(() -> deliveries.add(delivery));
        return delivery;
    }

    List<UUID> claim(Instant now, int limit, WebhookId... except) {
        return claims(now, limit, except).stream().map(claim -> claim.delivery().id()).toList();
    }

    List<Claim> claims(Instant now, int limit, WebhookId... except) {
        return transactions.inTransaction(() -> deliveries.claim(Set.of(except), now, LEASE, limit));
    }

    static WebhookAttempt answered(int code) {
        return new WebhookAttempt(START.plusSeconds(1), Duration.ofMillis(42), Optional.of(code), Optional.empty(),
                Duration.ZERO);
    }

    void inTransaction(Runnable work) {
        transactions.inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
