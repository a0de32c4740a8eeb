package org.communicator.store.jpa.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/** An entry of the audit log. */
@Entity
@Table(name = "audit_entry")
public class AuditEntity {

    private static final char IS = '=';

    @Id
    UUID id;
    String account;
    @Column(name = "stored_at")
    Instant at;
    @Column(name = "staff_id")
    String staff;
    @Column(name = "actor_name")
    String actor;
    String action;
    @Column(name = "subject_type")
    String subjectType;
    @Column(name = "subject_id")
    String subjectId;
    @Column(name = "client_id")
    String client;
    /** Such as {@code messages=12}, one per line. */
    String details;

    protected AuditEntity() {
    }

    static AuditEntity of(AuditEntry entry) {
        AuditEntity row = new AuditEntity();
        row.id = entry.id();
        row.account = entry.account().value();
        row.at = entry.at();
        row.staff = entry.actor().staff().map(StaffId::value).orElse(null);
        row.actor = entry.actor().name();
        row.action = entry.action();
        row.subjectType = entry.subject().type();
        row.subjectId = entry.subject().id();
        row.client = entry.client().map(ClientId::value).orElse(null);
        row.details = entry.details().entrySet().stream().map(detail -> detail.getKey() + IS + detail.getValue())
                .sorted().collect(Collectors.joining("\n"));
        return row;
    }

    AuditEntry entry() {
        return new AuditEntry(id, new AccountId(account), at,
                new AuditEntry.Actor(Optional.ofNullable(staff).map(StaffId::new), actor), action,
                new AuditEntry.Subject(subjectType, subjectId), Optional.ofNullable(client).map(ClientId::new),
                details(details));
    }

    private static Map<String, String> details(String lines) {
        return lines.lines().collect(Collectors.toMap(line -> line.substring(0, line.indexOf(IS)),
                line -> line.substring(line.indexOf(IS) + 1)));
    }
}
