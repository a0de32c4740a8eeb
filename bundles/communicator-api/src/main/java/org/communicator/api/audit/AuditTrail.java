package org.communicator.api.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/** Use case: reads who did what. Thread-safe. */
public interface AuditTrail {

    /**
     * Which entries are wanted; all that is given must fit.
     *
     * @param staff by whom
     * @param client about which client
     * @param action what was done
     * @param from first moment
     * @param to first moment after
     */
    record Filter(Optional<StaffId> staff, Optional<ClientId> client, Optional<String> action, Optional<Instant> from,
            Optional<Instant> to) {

        /** Everything. */
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());

        public Filter {
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        /** What concerns that client. */
        public static Filter about(ClientId client) {
            return new Filter(Optional.empty(), Optional.of(client), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The entries of the session's account, newest first, of all its locations: an audit that leaves something out is
     * none.
     *
     * @throws org.communicator.api.host.MissingRightException without the right {@code audit.read}
     */
    Page<AuditEntry> entries(StaffSession session, Filter filter, Page.Request page);
}
