package org.communicator.api.push;

import org.communicator.api.guest.GuestSession;

/** Port: the devices of guests. Thread-safe. */
public interface GuestDevices {

    /** The device of this session takes notifications. The same address again is the same device. */
    Device register(GuestSession session, PushAddress address);

    /** The device takes no more notifications; false if the client has no such device. */
    boolean forget(GuestSession session, DeviceId device);
}
