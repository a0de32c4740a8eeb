package org.communicator.api.push;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.guest.GuestSessionId;

/**
 * A device that takes push notifications.
 *
 * @param id its id
 * @param holder whose it is
 * @param address where its push service takes notifications
 * @param session the guest's session that registered it, with which it goes; empty for staff
 * @param registeredAt when it was last registered: what its push service said of it before does not count
 * @param seenAt when it was last heard of
 */
public record Device(DeviceId id, DeviceHolder holder, PushAddress address, Optional<GuestSessionId> session,
        Instant registeredAt, Instant seenAt) {

    public Device {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(registeredAt, "registeredAt");
        Objects.requireNonNull(seenAt, "seenAt");
    }
}
