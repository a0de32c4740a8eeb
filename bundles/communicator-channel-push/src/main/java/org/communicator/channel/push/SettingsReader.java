package org.communicator.channel.push;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.operations.Secret;
import org.communicator.channel.push.firebase.FirebaseService;
import org.communicator.channel.push.firebase.ServiceAccount;
import org.communicator.channel.push.service.PushService;
import org.communicator.channel.push.service.Transport;
import org.communicator.channel.push.webpush.VapidKeys;
import org.communicator.channel.push.webpush.WebPushService;

/** Reads the settings and says which key is wrong, if one is. */
final class SettingsReader {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_HOURS = 672;

    private final PushConfig config;

    SettingsReader(PushConfig config) {
        this.config = config;
    }

    /**
     * The push services that are set up, perhaps none.
     *
     * @throws InvalidSettingException naming the first key that is wrong
     */
    PushServices read(Clock clock) {
        Duration ttl = ttl();
        Transport transport = new Transport();
        List<PushService> services = new ArrayList<>();
        account().ifPresent(account -> services.add(
                new FirebaseService(account, baseUrl(), ttl, transport, clock)));
        Optional<VapidKeys> keys = keys();
        keys.ifPresent(known -> services.add(
                new WebPushService(known, config.webpush_anywhere(), ttl, transport, clock)));
        return new PushServices(services, keys.map(VapidKeys::publicKey).orElse(""));
    }

    private Optional<ServiceAccount> account() {
        String value = config.firebase_service_account().strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ServiceAccount.read(new Secret(value.startsWith("{") ? value : file(value))));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException("firebase.service.account", wrong.getMessage());
        }
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException("names a file that cannot be read");
        }
    }

    private Optional<VapidKeys> keys() {
        if (config.vapid_public_key().isBlank() && config.vapid_private_key().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VapidKeys(config.vapid_public_key().strip(),
                    new Secret(config.vapid_private_key().strip()), config.vapid_subject().strip()));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException("vapid.public.key and vapid.private.key", wrong.getMessage());
        }
    }

    private String baseUrl() {
        String value = config.firebase_base_url().strip();
        try {
            URI url = URI.create(value);
            boolean safe = "https".equals(url.getScheme())
                    || "http".equals(url.getScheme()) && LOOPBACK.contains(String.valueOf(url.getHost()));
            if (safe && url.getHost() != null) {
                return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            }
        } catch (IllegalArgumentException none) {
            // Not a URL at all: the same answer as for one of another kind.
        }
        throw new InvalidSettingException("firebase.base.url",
                "must be an https URL; http only on this machine, because a token goes there");
    }

    private Duration ttl() {
        try {
            int hours = config.ttl_hours();
            if (hours >= 1 && hours <= LONGEST_HOURS) {
                return Duration.ofHours(hours);
            }
        } catch (RuntimeException e) {
            // What is no number shows when it is first asked for.
        }
        throw new InvalidSettingException("ttl.hours", "must be a whole number from 1 to " + LONGEST_HOURS);
    }
}
