package org.communicator.store.jpa.usage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.UsageStore.Sum;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageGrouping;

/** A sum as the database returns it: what it is grouped by in the order of the enum, then the figures. */
record SumRow(Set<UsageGrouping> by, Object[] values) {

    /** A sum of everything is there also when there is nothing. */
    boolean isThere() {
        return messages() > 0;
    }

    Sum sum() {
        return new Sum(new UsageGroup(text(UsageGrouping.DAY).map(LocalDate::parse),
                text(UsageGrouping.LOCATION).map(LocationId::new), text(UsageGrouping.NUMBER), user(),
                text(UsageGrouping.CHANNEL).map(Channel::valueOf),
                text(UsageGrouping.DIRECTION).map(Direction::valueOf)), messages(), number(2));
    }

    private Optional<Author> user() {
        return text(UsageGrouping.USER)
                .map(id -> new Author(id, Optional.ofNullable(values[values.length - 1]).orElse(id).toString()));
    }

    private long messages() {
        return number(3);
    }

    private long number(int fromEnd) {
        return values[values.length - fromEnd] instanceof Number number ? number.longValue() : 0;
    }

    /** The value of a grouping, if it is one of those. */
    private Optional<String> text(UsageGrouping grouping) {
        int place = (int) by.stream().filter(other -> other.compareTo(grouping) < 0).count();
        return by.contains(grouping) ? Optional.ofNullable(values[place]).map(Object::toString) : Optional.empty();
    }
}
