package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;
import org.communicator.api.store.DeviceStore;

/** Devices of a {@link MemoryStore}. */
public final class MemoryDeviceStore implements DeviceStore {

    private final MemoryStore store;

    MemoryDeviceStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Device register(Device device) {
        return store.read(() -> {
            DeviceId id = store.devices.values().stream()
                    .filter(known -> known.address().place().equals(device.address().place())).map(Device::id).findFirst()
                    .orElse(device.id());
            Device kept = new Device(id, device.holder(), device.address(), device.session(), device.registeredAt(),
                    device.seenAt());
            store.devices.put(id, kept);
            return kept;
        });
    }

    @Override
    public List<Device> of(DeviceHolder holder, int limit) {
        return store.read(() -> store.devices.values().stream().filter(device -> device.holder().equals(holder))
                .sorted(Comparator.comparing(Device::registeredAt)
                        .thenComparing(device -> device.id().toString()).reversed()).limit(limit).toList());
    }

    @Override
    public boolean has(DeviceHolder holder) {
        return !of(holder, 1).isEmpty();
    }

    @Override
    public void seen(DeviceId device, Instant at) {
        store.write(() -> store.devices.computeIfPresent(device, (id, known) -> new Device(id, known.holder(),
                known.address(), known.session(), known.registeredAt(), at)));
    }

    @Override
    public boolean remove(DeviceHolder holder, DeviceId device) {
        return store.read(() -> Optional.ofNullable(store.devices.get(device))
                .filter(known -> known.holder().equals(holder)).map(known -> store.devices.remove(device)).isPresent());
    }

    @Override
    public boolean removeUnlessNewer(DeviceId device, Instant asked) {
        return store.read(() -> Optional.ofNullable(store.devices.get(device))
                .filter(known -> !known.registeredAt().isAfter(asked)).map(known -> store.devices.remove(device))
                .isPresent());
    }

    @Override
    public void removeOf(GuestSessionId session) {
        store.write(() -> store.devices.values()
                .removeIf(device -> device.session().filter(session::equals).isPresent()));
    }

    @Override
    public void removeAll(DeviceHolder holder) {
        store.write(() -> store.devices.values().removeIf(device -> device.holder().equals(holder)));
    }
}
