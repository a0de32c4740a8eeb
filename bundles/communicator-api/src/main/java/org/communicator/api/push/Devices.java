package org.communicator.api.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.StaffSession;

/** Port: who has devices that take push notifications. Thread-safe. */
public interface Devices {

    /** Most devices of one person; of more the one that was registered first is let go. */
    int MOST = 10;

    /** The devices of somebody, the one registered last first; at most {@value #MOST}. */
    List<Device> of(DeviceHolder holder);

    /**
     * A push service said that the device is no more. It is let go, unless it was registered anew since the service
     * was asked: an old answer says nothing of a new registration.
     *
     * @param asked when the service was asked, or the moment that it named itself
     * @return whether it was let go
     */
    boolean gone(DeviceId device, Instant asked);

    /**
     * A staff member's browser wants to be told. The same address again is the same device.
     *
     * @param address where its push service takes notifications
     * @throws org.communicator.api.host.MissingRightException without the right {@code messages.read}
     */
    Device register(StaffSession session, PushAddress address);

    /** A staff member's browser no longer wants to be told; empty if there is no such device of this person. */
    Optional<DeviceId> forget(StaffSession session, DeviceId device);
}
