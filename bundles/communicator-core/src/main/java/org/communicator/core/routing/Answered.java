package org.communicator.core.routing;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.LocationId;

/**
 * The outbound message that a client's message answers.
 *
 * @param kind what it was
 * @param location the location that sent it
 * @param authorLocations the locations of the staff member who wrote it; empty for what systems send
 * @param at when it was sent
 */
public record Answered(MessageKind kind, LocationId location, Set<LocationId> authorLocations, Instant at) {

    public Answered {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(at, "at");
        authorLocations = Set.copyOf(authorLocations);
        if (kind == MessageKind.CLIENT_MESSAGE) {
            throw new IllegalArgumentException("a client's message is not answered by the client");
        }
    }
}
