package org.communicator.core.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.operations.Meters;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.api.store.OutboxStore.Claim;
import org.communicator.core.CoreConfig;
import org.communicator.core.delivery.DeliveryService;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Backoff;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what follows from an attempt to send: it is done, it has failed, or it is tried again. */
@Component(service = Settlement.class, configurationPid = CoreConfig.PID)
public final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** A provider that cut us off gets so long to show the message in its list. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Failure EXPIRED = new Failure("expired",
            "The message could not be handed to the provider in time.", "Send it again.", Failure.Kind.NETWORK);

    private static final Failure UNKNOWN = new Failure("unknown-outcome",
            "Nobody can say whether the message went out: the provider has not answered since.",
            "Ask the client before you send it again.");

    private final Stores stores;
    private final DeliveryService delivery;
    private final Stamps stamps;
    private final Meters meters;
    private final Outlook outlook;
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE,
            () -> ThreadLocalRandom.current().nextDouble());
    private final Duration giveUp;

    @Activate
    public Settlement(@Reference Stores stores, @Reference DeliveryService delivery, @Reference Stamps stamps,
            @Reference Meters meters, @Reference Outlook outlook, CoreConfig config) {
        this.stores = stores;
        this.delivery = delivery;
        this.stamps = stamps;
        this.meters = meters;
        this.outlook = outlook;
        this.giveUp = Duration.ofHours(config.relay_give_up_hours());
    }

    void settle(Claim claim, SendResult result) {
        MessageId id = claim.outbound().id();
        meters.count("outbound_attempts", "result", result.word());
        outlook.saw(result);
        if (result instanceof SendResult.Accepted accepted) {
            delivery.settle(id, new Step(accepted.status(), Optional.of(accepted.providerId()), Optional.empty()));
        } else if (result instanceof SendResult.Rejected rejected) {
            fail(id, rejected.failure());
        } else if (result instanceof SendResult.Later later) {
            tryLater(claim, later);
        } else if (result instanceof SendResult.InDoubt inDoubt) {
            lookLater(claim, inDoubt);
        }
    }

    /** What was held is on its way; called in the transaction that claims it. */
    void begun(Claim claim) {
        if (claim.held()) {
            delivery.step(claim.outbound().id(), new Step(MessageStatus.QUEUED, Optional.empty(), Optional.empty()));
        }
    }

    /** The outcome could not be written down: the lease brings the message back, to be looked up. */
    void unsettled(Claim claim, RuntimeException cause) {
        LOG.warn("message={} is left to its lease: {}", claim.outbound().id(), cause.toString());
    }

    private void lookLater(Claim claim, SendResult.InDoubt inDoubt) {
        MessageId id = claim.outbound().id();
        if (isTooLate(claim)) {
            fail(id, UNKNOWN);
            return;
        }
        LOG.info("message={} in doubt: {}", id, inDoubt.cause());
        postpone(id, SETTLE.plus(backoff.after(claim.attempts(), Duration.ZERO)), true);
    }

    private boolean isTooLate(Claim claim) {
        return Duration.between(claim.turnAt(), stamps.now()).compareTo(giveUp) > 0;
    }

    private void tryLater(Claim claim, SendResult.Later later) {
        MessageId id = claim.outbound().id();
        if (isTooLate(claim)) {
            fail(id, EXPIRED);
            return;
        }
        LOG.info("message={} is tried again: {}", id, later.cause());
        postpone(id, backoff.after(claim.attempts(), later.atLeast()), false);
    }

    private void fail(MessageId id, Failure failure) {
        delivery.settle(id, new Step(MessageStatus.FAILED, Optional.empty(), Optional.of(failure)));
    }

    private void postpone(MessageId id, Duration pause, boolean inDoubt) {
        stores.transactions().inTransaction(() -> {
            stores.outbox().postpone(id, stamps.now().plus(pause), inDoubt);
            return null;
        });
    }
}
