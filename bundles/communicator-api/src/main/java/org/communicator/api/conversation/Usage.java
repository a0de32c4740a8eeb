package org.communicator.api.conversation;

import java.time.Instant;
import java.util.List;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffSession;

/** Use case: what was sent and received. Thread-safe. */
public interface Usage {

    /**
     * Sums of one location, channel and direction.
     *
     * @param location the sending location; for inbound messages the first owner location, so that each counts once
     * @param channel the channel
     * @param direction in or out
     * @param messages number of messages
     * @param segments number of SMS segments
     */
    record Row(LocationId location, Channel channel, Direction direction, long messages, long segments) {
    }

    /**
     * The sums within the session's reach. Needs the right {@code usage.read}.
     *
     * @param from first moment
     * @param to first moment after
     */
    List<Row> usage(StaffSession session, Instant from, Instant to);
}
