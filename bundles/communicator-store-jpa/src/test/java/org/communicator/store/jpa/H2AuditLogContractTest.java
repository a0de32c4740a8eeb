package org.communicator.store.jpa;

import org.communicator.store.jpa.audit.JpaAuditLog;
import org.communicator.testkit.store.AuditLogContract;

final class H2AuditLogContractTest implements AuditLogContract {

    @Override
    public Stage emptyAuditLog() {
        TestDatabase database = TestDatabase.h2();
        database.empty();
        return new Stage(database.transactions(), new JpaAuditLog(database.transactions()));
    }
}
