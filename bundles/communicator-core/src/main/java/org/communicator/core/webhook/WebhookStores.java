package org.communicator.core.webhook;

import org.communicator.api.store.Transactions;
import org.communicator.api.store.WebhookDeliveryStore;
import org.communicator.api.store.WebhookStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ports of the store that webhooks need, held together. */
@Component(service = WebhookStores.class)
public final class WebhookStores {

    private final Transactions transactions;
    private final WebhookStore webhooks;
    private final WebhookDeliveryStore deliveries;

    @Activate
    public WebhookStores(@Reference Transactions transactions, @Reference WebhookStore webhooks,
            @Reference WebhookDeliveryStore deliveries) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    Transactions transactions() {
        return transactions;
    }

    WebhookStore webhooks() {
        return webhooks;
    }

    WebhookDeliveryStore deliveries() {
        return deliveries;
    }
}
