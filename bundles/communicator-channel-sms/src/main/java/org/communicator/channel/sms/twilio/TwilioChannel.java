package org.communicator.channel.sms.twilio;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.channel.sms.SmsConfig;
import org.communicator.channel.sms.SmsProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches the channel on while its settings are good: everything else of it hangs on the services registered here. A
 * change of the settings makes it anew, and the routes with it.
 */
@Component(immediate = true, configurationPid = SmsConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SmsConfig.class)
public final class TwilioChannel implements HealthContributor {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioChannel.class);
    private static final String FILE = "etc/" + SmsConfig.PID + ".cfg";

    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private final Optional<TwilioConnection> connection;
    private final Health withoutConnection;

    @Activate
    public TwilioChannel(BundleContext bundle, SmsConfig config) {
        Optional<TwilioConnection> opened = Optional.empty();
        Health otherwise = Health.UP;
        if (config.account_sid().isBlank()) {
            LOG.info("There are no text messages: {} has no account.sid", FILE);
        } else {
            try {
                opened = Optional.of(new TwilioConnection(new SettingsReader(config).read(), Clock.systemUTC()));
            } catch (InvalidSettingException e) {
                LOG.error("There are no text messages: {}: {}", FILE, e.getMessage());
                otherwise = Health.degraded(FILE + ": " + e.getMessage());
            }
        }
        connection = opened;
        withoutConnection = otherwise;
        connection.ifPresent(open -> register(bundle, open));
    }

    /** Switches the channel off: the routes end first what is under way. */
    @Deactivate
    public void close() throws IOException {
        services.forEach(ServiceRegistration::unregister);
        if (connection.isPresent()) {
            connection.get().close();
        }
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Health health() {
        return connection.map(open -> open.condition().health()).orElse(withoutConnection);
    }

    private void register(BundleContext bundle, TwilioConnection open) {
        services.add(bundle.registerService(TwilioConnection.class, open, null));
        services.add(bundle.registerService(SmsProvider.class, open.provider(), null));
    }
}
