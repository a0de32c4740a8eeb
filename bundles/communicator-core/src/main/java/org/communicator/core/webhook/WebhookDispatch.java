package org.communicator.core.webhook;

import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.Access;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.store.WebhookDeliveryStore.Claim;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookCall;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookSender;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one claim: reads what it is about, as it is now, has it sent and settles what came of it. */
@Component(service = WebhookDispatch.class)
public final class WebhookDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatch.class);

    private final Stores stores;
    private final Subscriptions subscriptions;
    private final WebhookSender sender;
    private final WebhookSettlement settlement;

    @Activate
    public WebhookDispatch(@Reference Stores stores, @Reference Subscriptions subscriptions,
            @Reference WebhookSender sender, @Reference WebhookSettlement settlement) {
        this.stores = stores;
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.settlement = settlement;
    }

    /** Whether a webhook tells of that. */
    boolean tells(CommunicatorEvent event) {
        return Happening.type(event)
                .filter(type -> !subscriptions.of(event.reach().account(), type).isEmpty()).isPresent();
    }

    void deliver(Claim claim) {
        try {
            settlement.settle(claim, sender.send(call(claim)));
        } catch (RuntimeException unsettled) {
            LOG.warn("delivery={} webhook={} is left to its lease: {}", claim.delivery().id(), claim.webhook().id(),
                    unsettled.toString());
        }
    }

    private WebhookCall call(Claim claim) {
        WebhookDelivery delivery = claim.delivery();
        return new WebhookCall(claim.webhook().settings().url(), claim.secret(), delivery.id(),
                claim.webhook().account(), delivery.type(), delivery.at(), delivery.status(),
                Optional.of(subject(claim.webhook(), delivery)));
    }

    private LiveEvent.Subject subject(Webhook webhook, WebhookDelivery delivery) {
        Optional<LiveEvent.Subject> there = delivery.message().isPresent()
                ? stores.messages().find(delivery.message().get()).map(LiveEvent.OfMessage::new)
                : stores.conversations().find(all(webhook), delivery.conversation()).map(LiveEvent.OfConversation::new);
        return there.orElseGet(() -> new LiveEvent.Gone(delivery.conversation()));
    }

    /** A webhook is told of all of its account. */
    private static Access all(Webhook webhook) {
        return new Access(webhook.account(), Set.of(), true, webhook.createdBy());
    }
}
