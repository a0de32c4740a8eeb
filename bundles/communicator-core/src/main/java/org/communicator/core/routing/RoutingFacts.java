package org.communicator.core.routing;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.host.LocationId;

/**
 * All that routing looks at.
 *
 * @param clientLocations C: the client's locations that are active; empty for an unknown person
 * @param lastAppointment L: the location of the client's last appointment
 * @param numberLocations N: the locations that the address written to belongs to
 * @param answered what the message answers, within the context window
 * @param transfer the last transfer of the conversation within the context window
 * @param accountDefault where everything lands that nothing else decides
 * @param closed the locations of the account that are closed
 */
public record RoutingFacts(Set<LocationId> clientLocations, Optional<LocationId> lastAppointment,
        Set<LocationId> numberLocations, Optional<Answered> answered, Optional<Transfer> transfer,
        LocationId accountDefault, Set<LocationId> closed) {

    public RoutingFacts {
        Objects.requireNonNull(lastAppointment, "lastAppointment");
        Objects.requireNonNull(answered, "answered");
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(accountDefault, "accountDefault");
        clientLocations = Set.copyOf(clientLocations);
        numberLocations = Set.copyOf(numberLocations);
        closed = Set.copyOf(closed);
    }
}
