package org.communicator.store.jpa;

import org.communicator.store.jpa.database.JpaTransactions;
import org.communicator.store.jpa.webhook.JpaWebhookDeliveryStore;
import org.communicator.store.jpa.webhook.JpaWebhookStore;
import org.communicator.testkit.store.WebhookDeliveryStoreContract;
import org.communicator.testkit.store.WebhookStage;

final class PostgresWebhookDeliveryStoreContractTest implements WebhookDeliveryStoreContract {

    @Override
    public WebhookStage emptyWebhooks() {
        TestDatabase.postgres().empty();
        JpaTransactions transactions = TestDatabase.postgres().transactions();
        return new WebhookStage(transactions, new JpaWebhookStore(transactions),
                new JpaWebhookDeliveryStore(transactions));
    }
}
