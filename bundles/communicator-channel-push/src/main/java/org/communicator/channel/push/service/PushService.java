package org.communicator.channel.push.service;

import org.communicator.api.push.PushAddress;
import org.communicator.api.push.PushNotice;

/** A push service. Thread-safe; waits for an answer for at most ten seconds. */
public interface PushService {

    /** Whether the address is one of this service. */
    boolean serves(PushAddress address);

    /** Calls the service once. Never throws for what the service or the network does. */
    Attempt push(PushAddress address, PushNotice notice);
}
