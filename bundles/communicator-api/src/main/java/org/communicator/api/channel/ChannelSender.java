package org.communicator.api.channel;

import java.time.Instant;
import java.util.List;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageStatus;

/**
 * SPI of a channel: sends messages. Registered as an OSGi service while the channel is ready; passes
 * {@code ChannelSenderContract} of the testkit.
 */
public interface ChannelSender {

    /**
     * A message in the provider's own list.
     *
     * @param providerId the provider's id
     * @param status where it stands
     */
    record Found(String providerId, MessageStatus status) {
    }

    /** The channel served. */
    Channel channel();

    /** Who carries the messages, such as "twilio". */
    String provider();

    /** Whether it sends the attachments of messages; where it does not, staff are told before anything is sent. */
    default boolean carriesAttachments() {
        return false;
    }

    /**
     * Tries once to send, and waits for the provider's answer for at most 15 seconds. Called from many threads
     * at once; the outbox bounds how many. Never throws for what the provider or the network does.
     */
    SendResult send(OutboundMessage message);

    /**
     * The messages in the provider's own list with the same addresses and text, not older than {@code since},
     * oldest first. Asked after {@link SendResult.InDoubt} and after a crash.
     *
     * @throws RuntimeException if the provider cannot be asked now; it is asked again later
     */
    List<Found> lookUp(OutboundMessage message, Instant since);
}
