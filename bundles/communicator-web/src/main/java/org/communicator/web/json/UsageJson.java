package org.communicator.web.json;

import java.time.Instant;
import java.util.List;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Usage;

/** What was sent and received within a span of time. */
public record UsageJson(Instant from, Instant to, List<Row> rows) {

    /** Sums of one location, channel and direction. */
    public record Row(Ref location, Channel channel, Direction direction, long messages, long segments) {
    }

    public static UsageJson of(Instant from, Instant to, List<Usage.Row> rows, LocationNames names) {
        return new UsageJson(from, to, rows.stream().map(row -> new Row(names.ref(row.location()), row.channel(),
                row.direction(), row.messages(), row.segments())).toList());
    }
}
