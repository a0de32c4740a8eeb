package org.communicator.store.jpa;

import org.communicator.store.jpa.database.JpaTransactions;
import org.communicator.store.jpa.webhook.JpaWebhookDeliveryStore;
import org.communicator.store.jpa.webhook.JpaWebhookStore;
import org.communicator.testkit.store.WebhookStoreContract;
import org.communicator.testkit.store.WebhookStage;

final class PostgresWebhookStoreContractTest implements WebhookStoreContract {

    @Override
    public WebhookStage emptyWebhooks() {
        TestDatabase.postgres().empty();
        JpaTransactions transactions = TestDatabase.postgres().transactions();
        return new WebhookStage(transactions, new JpaWebhookStore(transactions),
                new JpaWebhookDeliveryStore(transactions));
    }
}
