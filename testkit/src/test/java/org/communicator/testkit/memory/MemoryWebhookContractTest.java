package org.communicator.testkit.memory;

import org.communicator.testkit.store.WebhookDeliveryStoreContract;
import org.communicator.testkit.store.WebhookStage;
import org.communicator.testkit.store.WebhookStoreContract;

/** The fake keeps the promises of the real stores. */
class MemoryWebhookContractTest implements WebhookStoreContract, WebhookDeliveryStoreContract {

    @Override
    public WebhookStage emptyWebhooks() {
        MemoryStore store = new MemoryStore();
        return new WebhookStage(store, store.webhooks(), store.deliveries());
    }

    @Override
    public boolean transactionsOverlap() {
        return false;
    }
}
