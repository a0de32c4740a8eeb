package org.communicator.store.jpa;

import org.communicator.store.jpa.database.JpaTransactions;
import org.communicator.store.jpa.webhook.JpaWebhookDeliveryStore;
import org.communicator.store.jpa.webhook.JpaWebhookStore;
import org.communicator.testkit.store.WebhookStoreContract;
import org.communicator.testkit.store.WebhookStage;

final class H2WebhookStoreContractTest implements WebhookStoreContract {

    @Override
    public WebhookStage emptyWebhooks() {
        TestDatabase.h2().empty();
        JpaTransactions transactions = TestDatabase.h2().transactions();
        return new WebhookStage(transactions, new JpaWebhookStore(transactions),
                new JpaWebhookDeliveryStore(transactions));
    }
}
