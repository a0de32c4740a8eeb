package org.communicator.core.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.communicator.api.operations.Meters;
import org.communicator.api.store.WebhookDeliveryStore.Claim;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.core.work.Backoff;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what follows from an attempt to deliver: it is done, tried again or given up, and its webhook goes on or not. */
@Component(service = WebhookSettlement.class, configurationPid = WebhookConfig.PID)
@Designate(ocd = WebhookConfig.class)
public final class WebhookSettlement {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSettlement.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final WebhookStores stores;
    private final Subscriptions subscriptions;
    private final Meters meters;
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE,
            () -> ThreadLocalRandom.current().nextDouble());
    private final Duration giveUp;
    private final Duration pauseAfter;

    @Activate
    public WebhookSettlement(@Reference WebhookStores stores, @Reference Subscriptions subscriptions,
            @Reference Meters meters, WebhookConfig config) {
        this.stores = stores;
        this.subscriptions = subscriptions;
        this.meters = meters;
        this.giveUp = Duration.ofHours(config.give_up_hours());
        this.pauseAfter = Duration.ofHours(config.pause_after_hours());
    }

    void settle(Claim claim, WebhookAttempt attempt) {
        State state = state(claim, attempt);
        meters.count("webhook_attempts", "result", attempt.delivered() ? "delivered" : state == State.DEAD ? "dead" : "later");
        LOG.info("delivery={} webhook={} attempt={} {}: {}", claim.delivery().id(), claim.webhook().id(),
                claim.delivery().attempts() + 1, state, attempt.outcome());
        stores.transactions().inTransaction(() -> {
            lockIfItChanges(claim.webhook(), attempt);
            stores.deliveries().settle(claim.delivery().id(), attempt, state, nextAt(claim, attempt, state));
            if (attempt.delivered()) {
                recovered(claim.webhook());
            } else {
                failed(claim.webhook(), attempt);
            }
            return null;
        });
    }

    /** Before its delivery, as who removes or changes a webhook does it, too: else both would wait for each other. */
    private void lockIfItChanges(Webhook webhook, WebhookAttempt attempt) {
        if (!attempt.delivered() || webhook.failingSince().isPresent()) {
            stores.webhooks().locked(webhook.account(), webhook.id());
        }
    }

    private State state(Claim claim, WebhookAttempt attempt) {
        if (attempt.delivered()) {
            return State.DELIVERED;
        }
        boolean late = Duration.between(claim.triedSince(), attempt.at()).compareTo(giveUp) >= 0;
        return late || attempt.gone() ? State.DEAD : State.PENDING;
    }

    private Optional<Instant> nextAt(Claim claim, WebhookAttempt attempt, State state) {
        return Optional.of(attempt.at().plus(attempt.took())
                .plus(backoff.after(claim.delivery().attempts(), attempt.atLeast())))
                .filter(moment -> state == State.PENDING);
    }

    /** Told only when it changes, so that deliveries of one webhook do not meet at its row. */
    private void recovered(Webhook webhook) {
        if (webhook.failingSince().isPresent()) {
            stores.webhooks().recovered(webhook.id());
        }
    }

    private void failed(Webhook webhook, WebhookAttempt attempt) {
        if (attempt.gone()) {
            pause(webhook, "The receiver answered 410: it does not want to be told any more.");
        } else if (webhook.failingSince().isEmpty()) {
            stores.webhooks().failing(webhook.id(), attempt.at());
        } else if (Duration.between(webhook.failingSince().get(), attempt.at()).compareTo(pauseAfter) >= 0) {
            pause(webhook, "Nothing has got through since " + webhook.failingSince().get() + ". Last: "
                    + attempt.outcome() + ".");
        }
    }

    private void pause(Webhook webhook, String because) {
        LOG.warn("webhook={} of account={} is paused: {}", webhook.id(), webhook.account(), because);
        stores.webhooks().pause(webhook.id(), because);
        stores.deliveries().hold(webhook.id());
        stores.transactions().afterCommit(() -> subscriptions.forget(webhook.account()));
    }
}
