package org.communicator.web.json;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/** What somebody did. */
public record AuditEntryJson(String id, Instant at, ActorJson actor, String action, SubjectJson subject,
        String clientId, Map<String, String> details) {

    /** Who did it; the id is null for the system itself. */
    public record ActorJson(String id, String name) {
    }

    /** To what. */
    public record SubjectJson(String type, String id) {
    }

    public static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(entry.id().toString(), entry.at(),
                new ActorJson(entry.actor().staff().map(StaffId::value).orElse(null), entry.actor().name()),
                entry.action(), new SubjectJson(entry.subject().type(), entry.subject().id()),
                entry.client().map(ClientId::value).orElse(null), new TreeMap<>(entry.details()));
    }
}
