package org.communicator.api.consent;

import java.util.Objects;
import java.util.UUID;

/**
 * Id of an entry of the consent ledger. It is time-ordered (UUID version 7): of two entries the one with the later id
 * counts.
 *
 * @param value the UUID
 */
public record ConsentEntryId(UUID value) {

    public ConsentEntryId {
        Objects.requireNonNull(value, "ConsentEntryId");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
