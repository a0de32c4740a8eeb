package org.communicator.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.OutboxStore.Claim;
import org.communicator.core.CoreConfig;
import org.communicator.core.channel.Senders;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Pump;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes what is due from the outbox and has it sent, a bounded number at once. The only place that retries. Every
 * claim is a lease: what a crash interrupts becomes due again by itself, marked as in doubt.
 */
@Component(service = OutboxRelay.class, immediate = true, configurationPid = CoreConfig.PID)
public final class OutboxRelay {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final String GONE = "channel gone";

    private final Stores stores;
    private final Senders senders;
    private final Settlement settlement;
    private final Stamps stamps;
    private final Pace pace;
    private final ScheduledExecutorService workers;
    private final Carrier carrier;
    private final int inFlight;
    private final Duration lease;
    private final Map<MessageId, Claim> busy = new ConcurrentHashMap<>();
    private final Pump pump;

    @Activate
    public OutboxRelay(@Reference Stores stores, @Reference Senders senders, @Reference Settlement settlement,
            @Reference Pace pace, @Reference Stamps stamps, @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers,
            @Reference ConsentService consents, CoreConfig config) {
        this.stores = stores;
        this.senders = senders;
        this.settlement = settlement;
        this.pace = pace;
        this.stamps = stamps;
        this.workers = workers;
        this.carrier = new Carrier(stores.messages(), consents);
        this.inFlight = config.relay_in_flight();
        this.lease = Duration.ofSeconds(config.relay_lease_seconds());
        this.pump = new Pump("outbox", workers, this::claimDue);
        pump.wake();
    }

    /** There may be something to send. Returns at once. */
    public void wake() {
        pump.wake();
    }

    /** What is in flight ends by itself; what was claimed but not begun becomes due again by its lease. */
    @Deactivate
    public void close() {
        pump.stop();
    }

    /** Claims what is due and answers how long to rest. */
    private Duration claimDue() {
        Set<Channel> channels = senders.channels();
        int free = inFlight - busy.size();
        if (channels.isEmpty() || free <= 0) {
            return IDLE;
        }
        Instant now = stamps.now();
        int bulk = freeForBulk();
        List<Claim> going = new ArrayList<>();
        boolean nothing = stores.transactions().inTransaction(() -> {
            List<Claim> claimed = stores.outbox().claim(channels, now, now.plus(lease), free, bulk);
            claimed.stream().filter(claim -> mayGo(claim, now)).forEach(going::add);
            going.forEach(settlement::begun);
            return claimed.isEmpty();
        });
        going.forEach(this::begin);
        return nothing ? untilNextDue(channels, now) : Duration.ZERO;
    }

    /** Puts what its number cannot send yet where its turn is. */
    private boolean mayGo(Claim claim, Instant now) {
        Instant turn = pace.turn(claim, now);
        if (turn.isAfter(now)) {
            stores.outbox().postpone(claim.outbound().id(), turn, false);
        }
        return !turn.isAfter(now);
    }

    /** Bulk never takes all places, so that what a person waits for finds one even while the provider is slow. */
    private int freeForBulk() {
        long bulk = busy.values().stream().filter(Claim::bulk).count();
        return (int) Math.max(0, Math.max(1, inFlight * 3 / 4) - bulk);
    }

    /** What is due but not claimed waits for an earlier message of its conversation: look again soon. */
    private Duration untilNextDue(Set<Channel> channels, Instant now) {
        Duration pause = stores.outbox().nextDue(channels).map(due -> Duration.between(now, due)).orElse(IDLE);
        return pause.compareTo(SOON) < 0 ? SOON : pause.compareTo(IDLE) > 0 ? IDLE : pause;
    }

    private void begin(Claim claim) {
        if (busy.putIfAbsent(claim.outbound().id(), claim) == null) {
            workers.execute(() -> work(claim));
        }
    }

    /** The channel takes new settings just now: what waits behind this message must not wait for its lease. */
    private static SendResult goneMeanwhile(Claim claim) {
        return claim.inDoubt() ? new SendResult.InDoubt(GONE) : new SendResult.Later(GONE, Duration.ZERO);
    }

    private void work(Claim claim) {
        try {
            settlement.settle(claim, senders.of(claim.channel()).map(sender -> carrier.carry(sender, claim))
                    .orElseGet(() -> goneMeanwhile(claim)));
        } catch (RuntimeException unsettled) {
            settlement.unsettled(claim, unsettled);
        } finally {
            busy.remove(claim.outbound().id());
            pump.wake();
        }
    }
}
