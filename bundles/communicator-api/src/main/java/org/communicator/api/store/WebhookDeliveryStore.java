package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.operations.Secret;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.api.webhook.WebhookId;

/**
 * Port: what webhooks are to tell, and have told. Calls join the thread's transaction. Thread-safe, also across
 * processes on one database.
 */
public interface WebhookDeliveryStore {

    /**
     * A delivery that the caller may work on until its lease ends.
     *
     * @param delivery the delivery; this attempt is not counted yet
     * @param webhook its webhook
     * @param secret what it is signed with
     * @param triedSince when it was first due, or was asked for again
     */
    record Claim(WebhookDelivery delivery, Webhook webhook, Secret secret, Instant triedSince) {

        public Claim {
            Objects.requireNonNull(delivery, "delivery");
            Objects.requireNonNull(webhook, "webhook");
            Objects.requireNonNull(secret, "secret");
            Objects.requireNonNull(triedSince, "triedSince");
        }
    }

    /** Adds one that is due at {@link WebhookDelivery#nextAt()}. */
    void add(WebhookDelivery delivery);

    /**
     * Takes due deliveries for the caller alone: each is not due again until the lease ends, and its attempts are one
     * more. Never waits for locks.
     *
     * @param except none of these webhooks
     * @param now the moment
     * @param leaseUntil when others may take them if nothing is heard
     * @param limit at most so many
     */
    List<Claim> claim(Set<WebhookId> except, Instant now, Instant leaseUntil, int limit);

    /**
     * Remembers the attempt of a claimed delivery.
     *
     * @param nextAt when it is tried next; empty if it is not
     */
    void settle(UUID id, WebhookAttempt attempt, State state, Optional<Instant> nextAt);

    /** When the next delivery is due; empty if there is none. */
    Optional<Instant> nextDue();

    /** Has pending deliveries of a webhook wait until {@link #resume}. */
    void hold(WebhookId webhook);

    /** Makes pending deliveries of a webhook that wait for nothing due at that moment. */
    void resume(WebhookId webhook, Instant dueAt);

    /** Makes one pending and due at that moment, tried from then on. */
    void again(UUID id, Instant dueAt);

    /** One of the webhook. */
    Optional<WebhookDelivery> find(WebhookId webhook, UUID id);

    /**
     * The webhook's deliveries, newest first.
     *
     * @param after only those older than this id
     * @param limit at most so many
     */
    List<WebhookDelivery> list(WebhookId webhook, Optional<UUID> after, int limit);

    /**
     * Removes deliveries whatever has become of them, the oldest ones first.
     *
     * @param before only those that were added earlier
     * @param limit at most so many
     * @return how many were removed
     */
    int sweep(Instant before, int limit);
}
