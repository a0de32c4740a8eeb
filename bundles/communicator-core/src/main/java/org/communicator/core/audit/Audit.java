package org.communicator.core.audit;

import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditEntry.Actor;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.AuditLog;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down who did what, in the transaction of what was done. */
@Component(service = Audit.class)
public final class Audit {

    private final AuditLog log;
    private final Stamps stamps;

    @Activate
    public Audit(@Reference AuditLog log, @Reference Stamps stamps) {
        this.log = log;
        this.stamps = stamps;
    }

    /** Somebody did something; details are ids and figures, never texts or addresses. */
    public void record(StaffSession session, String action, Subject subject, Map<String, String> details) {
        record(session, action, subject, Optional.empty(), details);
    }

    /** Somebody did something that concerns a client. */
    public void record(StaffSession session, String action, Subject subject, Optional<ClientId> client,
            Map<String, String> details) {
        append(session.account(), new Actor(Optional.of(session.staff()), session.name()), action, subject, client,
                details);
    }

    /** The system did something by itself; {@code part} says which part of it. */
    public void record(AccountId account, String part, String action, Subject subject, Optional<ClientId> client,
            Map<String, String> details) {
        append(account, new Actor(Optional.empty(), part), action, subject, client, details);
    }

    private void append(AccountId account, Actor actor, String action, Subject subject, Optional<ClientId> client,
            Map<String, String> details) {
        log.append(new AuditEntry(stamps.id(), account, stamps.now(), actor, action, subject, client, details));
    }
}
