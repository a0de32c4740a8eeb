package org.communicator.core.push;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ChildAccount;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.Devices;
import org.communicator.api.store.DeviceStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The devices of a client: those of the account, and for a global client those of its parent's app too (G06). */
@Component(service = ClientDevices.class)
public final class ClientDevices {

    private final DeviceStore store;
    private final HostDirectory directory;

    @Activate
    public ClientDevices(@Reference DeviceStore store, @Reference HostDirectory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** Whether there is a device that takes notifications. */
    public boolean any(AccountId account, ClientId client) {
        return store.has(DeviceHolder.of(account, client)) || parent(account, client)
                .filter(shared -> store.has(DeviceHolder.of(shared.parent(), client))).isPresent();
    }

    List<Device> of(AccountId account, ClientId client) {
        return Stream.concat(store.of(DeviceHolder.of(account, client), Devices.MOST).stream(),
                parent(account, client).stream()
                        .flatMap(shared -> store.of(DeviceHolder.of(shared.parent(), client), Devices.MOST).stream()))
                .limit(Devices.MOST).toList();
    }

    /** What the account is to its parent, if the client is known there. */
    Optional<ChildAccount> parent(AccountId account, ClientId client) {
        return directory.childAccount(account).filter(child -> directory.client(child.parent(), client).isPresent());
    }
}
