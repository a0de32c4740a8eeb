package org.communicator.channel.push;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches the channel on while its settings are good: everything else of it hangs on the service registered here. A
 * change of the settings makes it anew, and the route with it.
 */
@Component(immediate = true, configurationPid = PushConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PushConfig.class)
public final class PushChannel implements HealthContributor {

    private static final Logger LOG = LoggerFactory.getLogger(PushChannel.class);
    private static final String FILE = "etc/" + PushConfig.PID + ".cfg";

    private final List<ServiceRegistration<?>> registered = new ArrayList<>();
    private final Health health;

    @Activate
    public PushChannel(BundleContext bundle, PushConfig config, @Reference Clock clock) {
        Optional<Health> trouble = Optional.empty();
        try {
            PushServices services = new SettingsReader(config).read(clock);
            if (services.all().isEmpty()) {
                LOG.info("There are no push notifications: {} sets up neither Firebase nor Web Push", FILE);
            } else {
                registered.add(bundle.registerService(PushServices.class, services, null));
            }
        } catch (InvalidSettingException e) {
            LOG.error("There are no push notifications: {}: {}", FILE, e.getMessage());
            trouble = Optional.of(Health.degraded(FILE + ": " + e.getMessage()));
        }
        health = trouble.orElse(Health.UP);
    }

    /** Switches the channel off: the route ends first what is under way. */
    @Deactivate
    public void close() {
        registered.forEach(ServiceRegistration::unregister);
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public Health health() {
        return health;
    }
}
