package org.communicator.core.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.WebhookStore;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who wants to be told, remembered for some seconds: most accounts have no webhooks, and no message of theirs shall
 * wait for that answer. A change on another node takes effect when the memory ends.
 */
@Component(service = Subscriptions.class)
public final class Subscriptions {

    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Map<AccountId, Known> known = new ConcurrentHashMap<>();
    private final WebhookStore webhooks;
    private final Clock clock;

    private record Known(List<Webhook> webhooks, Instant until) {
    }

    @Activate
    public Subscriptions(@Reference WebhookStore webhooks, @Reference Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The webhooks of the account that tell of that. */
    List<Webhook> of(AccountId account, WebhookType type) {
        Instant now = clock.instant();
        Known remembered = known.get(account);
        Known current = remembered != null && now.isBefore(remembered.until()) ? remembered : ask(account, now);
        return current.webhooks().stream().filter(webhook -> webhook.tells(type)).toList();
    }

    /** Something has changed. */
    void forget(AccountId account) {
        known.remove(account);
    }

    private Known ask(AccountId account, Instant now) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Known fresh = new Known(webhooks.list(account), now.plus(WHILE));
        known.put(account, fresh);
        return fresh;
    }
}
