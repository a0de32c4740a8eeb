package org.communicator.channel.email;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.api.operations.Secret;
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
 * Switches the channel on while its settings are good: everything else of it hangs on the service registered here. A
 * change of the settings makes it anew, and the routes with it.
 */
@Component(immediate = true, configurationPid = EmailConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = EmailConfig.class)
public final class EmailChannel implements HealthContributor {

    private static final Logger LOG = LoggerFactory.getLogger(EmailChannel.class);
    private static final String FILE = "etc/" + EmailConfig.PID + ".cfg";

    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private final Optional<EmailConnection> connection;
    private final Health withoutConnection;

    @Activate
    public EmailChannel(BundleContext bundle, EmailConfig config, Map<String, Object> settings) {
        Optional<EmailConnection> opened = Optional.empty();
        Health otherwise = Health.UP;
        if (config.smtp_host().isBlank()) {
            LOG.info("There is no email: {} has no smtp.host", FILE);
        } else {
            try {
                opened = Optional.of(new EmailConnection(read(config, settings), Clock.systemUTC()));
            } catch (InvalidSettingException e) {
                LOG.error("There is no email: {}: {}", FILE, e.getMessage());
                otherwise = Health.degraded(FILE + ": " + e.getMessage());
            }
        }
        connection = opened;
        withoutConnection = otherwise;
        connection.ifPresent(open -> services.add(bundle.registerService(EmailConnection.class, open, null)));
    }

    /** Switches the channel off: the routes end first what is under way. */
    @Deactivate
    public void close() {
        services.forEach(ServiceRegistration::unregister);
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public Health health() {
        return connection.map(EmailConnection::health).orElse(withoutConnection);
    }

    private static EmailSettings read(EmailConfig config, Map<String, Object> settings) {
        EmailSettings read = new SettingsReader(config, settings).read();
        return read.tokenKey().isBlank() ? read.withKey(kept(config)) : read;
    }

    private static Secret kept(EmailConfig config) {
        if (config.token_key_file().isBlank()) {
            throw new InvalidSettingException("token.key", "or token.key.file is missing");
        }
        try {
            return KeyFile.at(Path.of(config.token_key_file().strip()));
        } catch (IOException | RuntimeException e) {
            throw new InvalidSettingException("token.key.file", "must be a file that can be read or made");
        }
    }
}
