package org.communicator.api.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;

/**
 * A client as the composer needs it.
 *
 * @param id the client
 * @param name the name; the id if the host no longer has the client
 * @param known whether the host still has the client
 * @param locations the client's locations
 * @param conversation the conversation, if there is one
 * @param channel the channel of the next message
 * @param ways the client's numbers and addresses, in the host's order; none if the host no longer has the client
 */
public record ClientOverview(ClientId id, String name, boolean known, Set<LocationId> locations,
        Optional<ConversationId> conversation, ChannelChoice channel, List<ContactWay> ways) {

    public ClientOverview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(channel, "channel");
        locations = Set.copyOf(locations);
        ways = List.copyOf(ways);
    }
}
