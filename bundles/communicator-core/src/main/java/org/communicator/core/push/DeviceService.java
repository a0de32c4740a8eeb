package org.communicator.core.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;
import org.communicator.api.push.Devices;
import org.communicator.api.push.PushAddress;
import org.communicator.api.store.DeviceStore;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.Transactions;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the devices that take push notifications, until their push service says that they are no more. */
@Component(service = {Devices.class, DeviceService.class})
public final class DeviceService implements Devices {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceService.class);

    private final DeviceStore store;
    private final Transactions transactions;
    private final Stamps stamps;

    @Activate
    public DeviceService(@Reference DeviceStore store, @Reference Transactions transactions, @Reference Stamps stamps) {
        this.store = store;
        this.transactions = transactions;
        this.stamps = stamps;
    }

    @Override
    public List<Device> of(DeviceHolder holder) {
        return store.of(holder, MOST);
    }

    @Override
    public boolean gone(DeviceId device, Instant asked) {
        boolean gone = store.removeUnlessNewer(device, asked);
        LOG.info("device={} is gone{}", device, gone ? "" : ", but was registered anew or let go before");
        return gone;
    }

    @Override
    public Device register(StaffSession session, PushAddress address) {
        session.require(Right.MESSAGES_READ);
        return register(DeviceHolder.of(session.account(), session.staff()), address, Optional.empty());
    }

    @Override
    public Optional<DeviceId> forget(StaffSession session, DeviceId device) {
        return forget(DeviceHolder.of(session.account(), session.staff()), device);
    }

    /** Keeps a device of somebody, and lets those go that are too many. */
    public Device register(DeviceHolder holder, PushAddress address, Optional<GuestSessionId> session) {
        try {
            return transactions.inTransaction(() -> keep(holder, address, session));
        } catch (DuplicateKeyException atOnce) {
            return transactions.inTransaction(() -> keep(holder, address, session));
        }
    }

    /** Lets a device of somebody go. */
    public Optional<DeviceId> forget(DeviceHolder holder, DeviceId device) {
        return store.remove(holder, device) ? Optional.of(device) : Optional.empty();
    }

    private Device keep(DeviceHolder holder, PushAddress address, Optional<GuestSessionId> session) {
        Instant now = stamps.now();
        Device kept = store.register(new Device(new DeviceId(stamps.id()), holder, address, session, now, now));
        store.of(holder, 2 * MOST).stream().skip(MOST).forEach(tooMany -> store.remove(holder, tooMany.id()));
        return kept;
    }
}
