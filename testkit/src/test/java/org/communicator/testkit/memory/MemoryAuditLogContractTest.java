package org.communicator.testkit.memory;

import org.communicator.testkit.store.AuditLogContract;

/** The fake keeps the promises of the real logs. */
class MemoryAuditLogContractTest implements AuditLogContract {

    @Override
    public Stage emptyAuditLog() {
        MemoryStore store = new MemoryStore();
        return new Stage(store, store.audit());
    }
}
