package org.communicator.channel.push;

import java.time.Clock;
import java.util.List;
import org.communicator.api.push.Device;
import org.communicator.api.push.Devices;
import org.communicator.api.push.PushNotice;
import org.communicator.api.push.PushSender;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells devices at once, without an outbox. */
@Component
public final class DirectSender implements PushSender {

    private final PushServices services;
    private final Devices devices;
    private final Clock clock;

    @Activate
    public DirectSender(@Reference PushServices services, @Reference Devices devices, @Reference Clock clock) {
        this.services = services;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public void tell(PushNotice notice, List<Device> told) {
        told.forEach(device -> services.push(device, notice, devices, clock));
    }

    @Override
    public String publicKey() {
        return services.publicKey();
    }
}
