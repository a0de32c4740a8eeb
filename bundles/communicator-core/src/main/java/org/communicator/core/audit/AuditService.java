package org.communicator.core.audit;

import java.util.List;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells who did what (X14). */
@Component
public final class AuditService implements AuditTrail {

    private final AuditLog log;

    @Activate
    public AuditService(@Reference AuditLog log) {
        this.log = log;
    }

    @Override
    public Page<AuditEntry> entries(StaffSession session, Filter filter, Page.Request page) {
        session.require(Right.AUDIT_READ);
        List<AuditEntry> rows = log.list(session.account(), filter, page.after(), page.limit() + 1);
        return Page.of(rows, page.limit(), AuditEntry::id);
    }
}
