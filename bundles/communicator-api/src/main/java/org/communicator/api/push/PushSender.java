package org.communicator.api.push;

import java.util.List;

/**
 * SPI: tells devices something that no outbox waits for. Registered as an OSGi service while a push service is set up;
 * lets go by itself of devices that are no more. Thread-safe.
 */
public interface PushSender {

    /** Tries once per device, and waits for the answers. Never throws for what a push service or the network does. */
    void tell(PushNotice notice, List<Device> devices);

    /** The public key with which browsers subscribe (RFC 8292), base64url; empty if browsers cannot be told. */
    String publicKey();
}
