package org.communicator.core.usage;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.store.UsageStore.Sum;

/**
 * What messages cost. Pure.
 *
 * @param segments prices of SMS segments
 * @param messages prices of messages on other channels
 */
record PriceTable(Map<Direction, BigDecimal> segments, Map<Way, BigDecimal> messages) {

    /**
     * How a message travels.
     *
     * @param channel the channel
     * @param direction in or out
     */
    record Way(Channel channel, Direction direction) {
    }

    /** What a sum of one channel and direction costs; empty if there is no price for it. */
    Optional<BigDecimal> cost(Sum sum) {
        Channel channel = sum.group().channel().orElseThrow();
        Direction direction = sum.group().direction().orElseThrow();
        return channel == Channel.SMS ? times(segments.get(direction), sum.segments())
                : times(messages.get(new Way(channel, direction)), sum.messages());
    }

    private static Optional<BigDecimal> times(BigDecimal price, long number) {
        return Optional.ofNullable(price).map(each -> each.multiply(BigDecimal.valueOf(number)));
    }
}
