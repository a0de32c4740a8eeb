package org.communicator.api.usage;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.host.LocationId;

/**
 * What the messages of a sum have in common; empty what they are not told apart by.
 *
 * @param day the day
 * @param location the location
 * @param number our number or mailbox
 * @param user who wrote them; also empty for what clients wrote
 * @param channel the channel
 * @param direction in or out
 */
public record UsageGroup(Optional<LocalDate> day, Optional<LocationId> location, Optional<String> number,
        Optional<Author> user, Optional<Channel> channel, Optional<Direction> direction) {

    public UsageGroup {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(direction, "direction");
    }

    /** Without what one does not ask for. */
    public UsageGroup by(Set<UsageGrouping> groupings) {
        return new UsageGroup(day.filter(any -> groupings.contains(UsageGrouping.DAY)),
                location.filter(any -> groupings.contains(UsageGrouping.LOCATION)),
                number.filter(any -> groupings.contains(UsageGrouping.NUMBER)),
                user.filter(any -> groupings.contains(UsageGrouping.USER)),
                channel.filter(any -> groupings.contains(UsageGrouping.CHANNEL)),
                direction.filter(any -> groupings.contains(UsageGrouping.DIRECTION)));
    }
}
