package org.communicator.testkit.memory;

import org.communicator.api.store.TemplateStore;
import org.communicator.testkit.store.TemplateStoreContract;

/** The fake keeps the promises of the real table. */
class MemoryTemplateStoreContractTest implements TemplateStoreContract {

    @Override
    public TemplateStore emptyTemplates() {
        return new MemoryStore().templates();
    }
}
