package org.communicator.core.delivery;

import java.util.Optional;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.channel.DeliveryReports;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.live.CommunicatorEvent.StatusChanged;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves messages on: by what providers report, and by what the outbox learns when it sends. */
@Component(service = {DeliveryReports.class, DeliveryService.class})
public final class DeliveryService implements DeliveryReports {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryService.class);

    private final Stores stores;
    private final Events events;
    private final ConsentService consents;
    private final Aftermath aftermath;

    @Activate
    public DeliveryService(@Reference Stores stores, @Reference Events events, @Reference ConsentService consents,
            @Reference Aftermath aftermath) {
        this.stores = stores;
        this.events = events;
        this.consents = consents;
        this.aftermath = aftermath;
    }

    @Override
    public Effect report(DeliveryReport report) {
        Step step = new Step(report.status(), Optional.of(report.providerId()), report.failure());
        Optional<StatusChanged> change = stores.transactions().inTransaction(() -> advance(report.message(), step, report.again()));
        return change.isPresent() ? Effect.ADVANCED
                : stores.messages().find(report.message()).isPresent() ? Effect.NOTHING_NEW : Effect.UNKNOWN;
    }

    /** Moves a message on that stays in the outbox. */
    public void step(MessageId message, Step step) {
        stores.transactions().inTransaction(() -> advance(message, step, Optional.empty()));
    }

    /** Ends the outbox entry of a message together with the step that it led to. */
    public void settle(MessageId message, Step step) {
        stores.transactions().inTransaction(() -> {
            stores.outbox().remove(message);
            return advance(message, step, Optional.empty());
        });
    }

    private Optional<StatusChanged> advance(MessageId id, Step step, Optional<Again> again) {
        if (!stores.messages().advance(id, step)) {
            return Optional.empty();
        }
        Message message = stores.messages().find(id).orElseThrow();
        step.failure().ifPresent(failure -> consents.refused(message, failure.code()));
        Optional<StatusChanged> change = stores.conversations().reach(message.conversation())
                .map(reach -> new StatusChanged(message, reach));
        change.ifPresent(this::announce);
        follow(message, again);
        return change;
    }

    private void follow(Message message, Optional<Again> again) {
        switch (message.status()) {
            case FAILED -> aftermath.failed(message, again);
            case SENDING, SENT -> aftermath.taken(message);
            case DELIVERED, READ -> aftermath.arrived(message);
            default -> {
                // It is still ours.
            }
        }
    }

    private void announce(StatusChanged change) {
        LOG.info("status message={} conversation={} status={} code={}", change.message().id(),
                change.message().conversation(), change.message().status(),
                change.message().failure().map(failure -> failure.code()).orElse("-"));
        events.publish(change);
    }
}
