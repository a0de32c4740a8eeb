package org.communicator.api.channel;

import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;

/**
 * SPI of a channel whose own addresses the host does not know, such as mailboxes. Registered as an OSGi service while
 * the channel is set up. Answers from memory; thread-safe.
 */
public interface ChannelAddresses {

    /** The channel served. */
    Channel channel();

    /** What a location writes from; empty if the channel does not serve the account. */
    Optional<String> ours(AccountId account, LocationId location);

    /** Whose address that is; empty if it is none of ours, or if it belongs to no location more than to others. */
    Optional<NumberOwner> owner(String address);
}
