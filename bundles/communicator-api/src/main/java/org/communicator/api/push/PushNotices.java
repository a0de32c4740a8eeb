package org.communicator.api.push;

import java.util.Optional;
import org.communicator.api.channel.OutboundMessage;

/** Port: what devices are shown of messages. Thread-safe. */
public interface PushNotices {

    /** What a client's devices are shown of a message; empty if it has been deleted meanwhile. */
    Optional<PushNotice.Addressed> of(OutboundMessage message);
}
