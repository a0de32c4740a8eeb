package org.communicator.api.people;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/**
 * Somebody who takes part in a conversation.
 *
 * @param kind who it is
 * @param label the name, for a number with the kind of the telephone, such as "Karen Adams – Mobile"; the bare number
 *        or the id if nothing else is known
 * @param staff the staff member, if it is one
 * @param client the client, if it is a known one within reach
 * @param address the number or email address of somebody outside
 * @param alone whether the person can be written to alone now
 */
public record Participant(Kind kind, String label, Optional<StaffId> staff, Optional<ClientId> client,
        Optional<String> address, boolean alone) {

    /** Who takes part. */
    public enum Kind {
        STAFF,
        CLIENT,
        /** Somebody whom the host does not know, or whom this reader may not see. */
        NUMBER
    }

    public Participant {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(address, "address");
    }
}
