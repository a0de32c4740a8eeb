package org.communicator.store.jpa.conversation;

import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.LocationId;

/** A sum as the database returns it. */
public record UsageSum(String location, Channel channel, Direction direction, Long messages, Long segments) {

    Usage.Row row() {
        return new Usage.Row(new LocationId(location), channel, direction, messages, segments);
    }
}
