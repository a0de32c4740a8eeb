package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;

/**
 * Port: devices that take push notifications. Calls join the thread's transaction (see {@link Transactions}), reads also
 * work without one. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface DeviceStore {

    /**
     * Keeps a device. One of the same address is replaced, whoever's it was: an address leads to one device.
     *
     * @return the device as it is kept; its id is the one that it had before
     */
    Device register(Device device);

    /** The devices of somebody, the one registered last first. */
    List<Device> of(DeviceHolder holder, int limit);

    /** Whether somebody has a device. */
    boolean has(DeviceHolder holder);

    /** The device was heard of. */
    void seen(DeviceId device, Instant at);

    /** Takes a device of that person away; false if there is none. */
    boolean remove(DeviceHolder holder, DeviceId device);

    /** Takes a device away that was not registered after that moment; false if there is none. */
    boolean removeUnlessNewer(DeviceId device, Instant asked);

    /** Takes away what was registered in these sessions. */
    void removeOf(GuestSessionId session);

    /** Takes all devices of somebody away. */
    void removeAll(DeviceHolder holder);
}
