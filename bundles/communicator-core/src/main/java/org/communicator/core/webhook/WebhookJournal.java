package org.communicator.core.webhook;

import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.store.WebhookDeliveryStore;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookType;
import org.communicator.core.live.EventJournal;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down what webhooks are to tell, in the transaction in which it happens: no crash loses it. */
@Component
public final class WebhookJournal implements EventJournal {

    private final Subscriptions subscriptions;
    private final WebhookDeliveryStore deliveries;
    private final Stamps stamps;

    @Activate
    public WebhookJournal(@Reference Subscriptions subscriptions, @Reference WebhookDeliveryStore deliveries,
            @Reference Stamps stamps) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.stamps = stamps;
    }

    @Override
    public void record(CommunicatorEvent event) {
        Happening.type(event).ifPresent(type -> {
            for (Webhook webhook : subscriptions.of(event.reach().account(), type)) {
                deliveries.add(delivery(webhook, type, event));
            }
        });
    }

    private WebhookDelivery delivery(Webhook webhook, WebhookType type, CommunicatorEvent event) {
        Optional<Message> message = event instanceof CommunicatorEvent.OfMessage of ? Optional.of(of.message())
                : Optional.empty();
        return new WebhookDelivery(stamps.id(), webhook.id(), type, event.conversationId(), message.map(Message::id),
                message.map(Message::status), WebhookDelivery.State.PENDING, 0, Optional.empty(),
                Optional.of(stamps.now()));
    }
}
