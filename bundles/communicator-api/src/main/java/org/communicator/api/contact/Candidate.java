package org.communicator.api.contact;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;

/**
 * A client who may be the one that writes from an address.
 *
 * @param id the client
 * @param name the name
 * @param locations the client's locations
 * @param point what the host calls the address, such as "Home"
 * @param reason what speaks for the client most
 */
public record Candidate(ClientId id, String name, Set<LocationId> locations, Optional<String> point, Reason reason) {

    /** What speaks for a client, the strongest first. */
    public enum Reason {
        /** Staff have said so. */
        CONFIRMED,
        /** The newest message to that address was to this client. */
        LAST_WRITTEN_TO,
        /** The newest appointment was at a location that owns the conversation. */
        VISITED_HERE,
        /** The client belongs to a location that owns the conversation. */
        BELONGS_HERE,
        /** The client has the address. */
        HAS_ADDRESS
    }

    public Candidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(reason, "reason");
        locations = Set.copyOf(locations);
    }
}
