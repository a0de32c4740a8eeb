package org.communicator.channel.push;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.push.Device;
import org.communicator.api.push.Devices;
import org.communicator.api.push.PushNotice;
import org.communicator.channel.push.service.Attempt;
import org.communicator.channel.push.service.PushService;

/**
 * The push services that are set up. A service of this bundle while the settings are good.
 *
 * @param all each of them
 * @param publicKey with which browsers subscribe; empty if they cannot
 */
record PushServices(List<PushService> all, String publicKey) {

    PushServices {
        all = List.copyOf(all);
    }

    /** Tells one device; empty if its push service is not set up. What its service says to be no more is let go. */
    Optional<Attempt> push(Device device, PushNotice notice, Devices devices, Clock clock) {
        Instant asked = clock.instant();
        Optional<Attempt> attempt = all.stream().filter(service -> service.serves(device.address())).findFirst()
                .map(service -> service.push(device.address(), notice));
        attempt.filter(Attempt.Gone.class::isInstance).ifPresent(gone -> devices.gone(device.id(), asked));
        return attempt;
    }
}
