package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail;
import org.communicator.api.host.AccountId;

/**
 * Port: the audit log. Entries are added and, once they are old enough, taken away; nothing changes them. Calls join
 * the thread's transaction, so that what was done and its entry are kept together or not at all. Thread-safe. Errors
 * as in {@link Transactions#inTransaction}.
 */
public interface AuditLog {

    /** Adds an entry. */
    void append(AuditEntry entry);

    /**
     * The account's entries that fit, newest first.
     *
     * @param after only those older than the entry of this id
     * @param limit at most so many
     */
    List<AuditEntry> list(AccountId account, AuditTrail.Filter filter, Optional<UUID> after, int limit);

    /**
     * Takes away entries of all accounts that are too old.
     *
     * @param before only those from before this moment
     * @param limit at most so many
     * @return how many there were
     */
    int expire(Instant before, int limit);
}
