package org.communicator.core.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.ConversationListener;
import org.communicator.api.store.WebhookDeliveryStore.Claim;
import org.communicator.api.webhook.WebhookId;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes what webhooks are to tell and has it delivered, a bounded number at once and few of each webhook, so that one
 * that hangs keeps nobody waiting. A crash leaves a delivery to its lease: it is told again rather than never.
 */
@Component(service = {WebhookRelay.class, ConversationListener.class}, immediate = true)
public final class WebhookRelay implements ConversationListener {

    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int IN_FLIGHT = 12;
    private static final int OF_ONE = 4;

    private final WebhookStores stores;
    private final WebhookDispatch dispatch;
    private final Stamps stamps;
    private final ScheduledExecutorService workers;
    private final Map<WebhookId, Integer> busy = new HashMap<>();
    private final Pump pump;

    @Activate
    public WebhookRelay(@Reference WebhookStores stores, @Reference WebhookDispatch dispatch,
            @Reference Stamps stamps,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.stores = stores;
        this.dispatch = dispatch;
        this.stamps = stamps;
        this.workers = workers;
        this.pump = new Pump("store of webhook deliveries", workers, this::claimDue);
        pump.wake();
    }

    /** There may be something to deliver. Returns at once. */
    public void wake() {
        pump.wake();
    }

    @Override
    public void on(CommunicatorEvent event) {
        if (dispatch.tells(event)) {
            pump.wake();
        }
    }

    @Deactivate
    public void close() {
        pump.stop();
    }

    /** Claims what is due and answers how long to rest. */
    private Duration claimDue() {
        int free = Math.min(OF_ONE, IN_FLIGHT - inFlight());
        if (free <= 0) {
            return IDLE;
        }
        Instant now = stamps.now();
        Set<WebhookId> full = full();
        List<Claim> claims = stores.transactions()
                .inTransaction(() -> stores.deliveries().claim(full, now, now.plus(LEASE), free));
        claims.forEach(this::begin);
        return claims.isEmpty() ? untilNextDue(now) : Duration.ZERO;
    }

    private Duration untilNextDue(Instant now) {
        Duration pause = stores.deliveries().nextDue().map(due -> Duration.between(now, due)).orElse(IDLE);
        return pause.compareTo(SOON) < 0 ? SOON : pause.compareTo(IDLE) > 0 ? IDLE : pause;
    }

    private void begin(Claim claim) {
        count(claim.webhook().id(), 1);
        workers.execute(() -> {
            try {
                dispatch.deliver(claim);
            } finally {
                count(claim.webhook().id(), -1);
                pump.wake();
            }
        });
    }

    private synchronized void count(WebhookId webhook, int more) {
        busy.merge(webhook, more, (one, other) -> one + other == 0 ? null : one + other);
    }

    private synchronized int inFlight() {
        return busy.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized Set<WebhookId> full() {
        return busy.entrySet().stream().filter(entry -> entry.getValue() >= OF_ONE).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
