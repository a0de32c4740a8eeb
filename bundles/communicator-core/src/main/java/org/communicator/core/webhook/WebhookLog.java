package org.communicator.core.webhook;

import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Page;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookCall;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookSender;
import org.communicator.api.webhook.WebhookType;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what has become of deliveries, has them tried again, and tries whether a webhook works. */
@Component(service = WebhookLog.class)
public final class WebhookLog {

    private final WebhookStores stores;
    private final WebhookSender sender;
    private final Stamps stamps;

    @Activate
    public WebhookLog(@Reference WebhookStores stores, @Reference WebhookSender sender, @Reference Stamps stamps) {
        this.stores = stores;
        this.sender = sender;
        this.stamps = stamps;
    }

    Page<WebhookDelivery> page(Webhook webhook, Page.Request page) {
        return Page.of(stores.deliveries().list(webhook.id(), page.after(), page.limit() + 1), page.limit(),
                WebhookDelivery::id);
    }

    /** The relay finds it by itself, within its rest. */
    Optional<WebhookDelivery> again(Webhook webhook, UUID id) {
        return stores.transactions().inTransaction(() -> stores.deliveries().find(webhook.id(), id).flatMap(known -> {
            stores.deliveries().again(id, stamps.now());
            if (!webhook.settings().active()) {
                stores.deliveries().hold(webhook.id());
            }
            return stores.deliveries().find(webhook.id(), id);
        }));
    }

    WebhookAttempt ping(Webhook webhook) {
        return sender.send(new WebhookCall(webhook.settings().url(),
                stores.webhooks().secret(webhook.account(), webhook.id()).orElseThrow(), stamps.id(), webhook.account(),
                WebhookType.PING, stamps.now(), Optional.empty(), Optional.empty()));
    }
}
