package org.communicator.web.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.api.operations.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The configuration, read and checked. What is wrong in it shows in the log and in health, and is left out. */
@Component(service = {WebSettings.class, HealthContributor.class}, configurationPid = WebConfig.PID)
@Designate(ocd = WebConfig.class)
public final class WebSettings implements HealthContributor {

    private static final int DEFAULT_RATE = 3000;
    private static final int SHORTEST_KEY = 32;

    private final List<VerificationKey> keys;
    private final Optional<String> publicUrl;
    private final Set<String> origins;
    private final Set<String> guestOrigins;
    private final Secret guestKey;
    private final int hooksRate;
    private final boolean webhooksAnywhere;
    private final Secret metricsToken;
    private final List<String> faults;

    @Activate
    public WebSettings(WebConfig config) {
        Faults found = new Faults();
        Addresses addresses = new Addresses(found);
        keys = new ConfiguredKeys(found).secret("jwt.secret", new Secret(config.jwt_secret()))
                .secret("jwt.secret.previous", new Secret(config.jwt_secret_previous()))
                .publicKeys(config.jwt_keys()).list();
        publicUrl = addresses.base("public.url", config.public_url());
        origins = addresses.origins("cors.origins", config.cors_origins());
        guestOrigins = addresses.origins("guest.origins", config.guest_origins());
        guestKey = guestKey(config.guest_token_key(), found);
        hooksRate = rate(config::hooks_rate, found);
        webhooksAnywhere = config.webhooks_anywhere();
        metricsToken = new Secret(config.metrics_token());
        if (keys.isEmpty()) {
            found.add("jwt.secret", "neither jwt.secret nor jwt.keys has a usable key, so every call is answered 401");
        }
        faults = found.found();
    }

    /** The keys that a token may be signed with. */
    public List<VerificationKey> keys() {
        return keys;
    }

    /** The address under which providers reach this server, without a slash at its end. */
    public Optional<String> publicUrl() {
        return publicUrl;
    }

    /** The origins of the host's pages. */
    public Set<String> origins() {
        return origins;
    }

    /** The origins of guest apps. */
    public Set<String> guestOrigins() {
        return guestOrigins;
    }

    /** What signs guests' tokens; blank if a key is to be made. */
    public Secret guestKey() {
        return guestKey;
    }

    /** Webhook calls per second and source; 0 for no limit. */
    public int hooksRate() {
        return hooksRate;
    }

    /** Whether webhooks out may go to plain http and to addresses that are not public. */
    public boolean webhooksAnywhere() {
        return webhooksAnywhere;
    }

    /** The token of the metrics page; blank if there is none. */
    public Secret metricsToken() {
        return metricsToken;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Health health() {
        return faults.isEmpty() ? Health.UP : Health.degraded(String.join("; ", faults));
    }

    private static Secret guestKey(String configured, Faults faults) {
        if (!configured.isBlank() && configured.strip().getBytes(StandardCharsets.UTF_8).length < SHORTEST_KEY) {
            faults.add("guest.token.key", "has less than " + SHORTEST_KEY + " bytes, so a key of this run holds");
            return new Secret("");
        }
        return new Secret(configured.strip());
    }

    /** A value that is no number is thrown by the component runtime when it is asked for. */
    private static int rate(IntSupplier configured, Faults faults) {
        try {
            int rate = configured.getAsInt();
            if (rate >= 0) {
                return rate;
            }
        } catch (RuntimeException noNumber) {
            // said below
        }
        faults.add("hooks.rate", "is no number from 0, so " + DEFAULT_RATE + " holds");
        return DEFAULT_RATE;
    }
}
