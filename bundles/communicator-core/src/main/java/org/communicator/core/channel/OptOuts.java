package org.communicator.core.channel;

import java.util.Optional;
import org.communicator.api.conversation.Channel;

/** What is known of people who do not want to be written to. */
@FunctionalInterface
public interface OptOuts {

    /** Nobody has said no. */
    OptOuts NONE = (channel, address) -> Optional.empty();

    /** Why the address is not written to, in words for staff; empty if nothing stands against it. */
    Optional<String> of(Channel channel, String address);
}
