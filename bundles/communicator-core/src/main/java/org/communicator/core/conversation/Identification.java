package org.communicator.core.conversation;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;

/** Decides who wrote: never silently the first of several who share an address. Pure. */
final class Identification {

    private Identification() {
    }

    /**
     * The client, unless that is open.
     *
     * @param candidates the clients that have the address
     * @param lastWrittenTo the client of the message that is answered
     */
    static Optional<ClientId> identify(List<Client> candidates, Optional<ClientId> lastWrittenTo) {
        List<ClientId> ids = candidates.stream().map(Client::id).toList();
        if (lastWrittenTo.isPresent() && (ids.isEmpty() || ids.contains(lastWrittenTo.get()))) {
            return lastWrittenTo;
        }
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
