package org.communicator.api.people;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.ClientId;

/**
 * Somebody outside who belongs to a group conversation.
 *
 * @param address the number, in E.164
 * @param client the client whose number it is, unless that is not known
 */
public record GroupNumber(String address, Optional<ClientId> client) {

    public GroupNumber {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(client, "client");
    }
}
