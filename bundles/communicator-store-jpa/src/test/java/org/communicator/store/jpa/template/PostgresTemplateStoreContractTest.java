package org.communicator.store.jpa.template;

import org.communicator.api.store.TemplateStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.TemplateStoreContract;

final class PostgresTemplateStoreContractTest implements TemplateStoreContract {

    @Override
    public TemplateStore emptyTemplates() {
        TestDatabase database = TestDatabase.postgres();
        database.empty();
        return new JpaTemplateStore(database.transactions());
    }
}
