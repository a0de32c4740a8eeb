package org.communicator.api.conversation;

import java.time.Instant;
import java.util.Objects;
import org.communicator.api.host.LocationId;

/**
 * Staff handed a conversation over.
 *
 * @param to the location that has it now
 * @param at when
 */
public record Transfer(LocationId to, Instant at) {

    public Transfer {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
    }
}
