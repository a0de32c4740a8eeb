package org.communicator.core.outbox;

import java.util.concurrent.atomic.AtomicReference;
import org.communicator.api.channel.SendResult;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How sending goes, for administrators: the last word of the providers. */
@Component(service = {Outlook.class, HealthContributor.class})
public final class Outlook implements HealthContributor {

    private final AtomicReference<Health> last = new AtomicReference<>(Health.UP);

    @Activate
    public Outlook() {
        // for OSGi
    }

    void saw(SendResult result) {
        if (result instanceof SendResult.Later later) {
            last.set(Health.degraded("messages wait to be sent: " + later.cause()));
        } else if (result instanceof SendResult.InDoubt inDoubt) {
            last.set(Health.degraded("messages are being looked up at the provider: " + inDoubt.cause()));
        } else {
            last.set(Health.UP);
        }
    }

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Health health() {
        return last.get();
    }
}
