package org.communicator.api.search;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/**
 * Which messages are looked at; all that is given must fit.
 *
 * @param client only the conversation with this client
 * @param author only what this staff member wrote
 * @param channel only what travelled like that
 * @param location only conversations in the shared inbox of this location
 * @param from first moment
 * @param to first moment after
 */
public record SearchFilter(Optional<ClientId> client, Optional<StaffId> author, Optional<Channel> channel,
        Optional<LocationId> location, Optional<Instant> from, Optional<Instant> to) {

    /** Every message. */
    public static final SearchFilter NONE = new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public SearchFilter {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
