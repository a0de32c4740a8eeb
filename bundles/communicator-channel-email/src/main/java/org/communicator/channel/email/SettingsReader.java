package org.communicator.channel.email;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.operations.Secret;
import org.communicator.channel.email.MailServer.Security;

/** Reads the settings and says which key is wrong, if one is. */
final class SettingsReader {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9!#$%&'*/=?^_`{|}~.-]{1,20}@[a-z0-9.-]{1,50}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final String OWN = "address.";

    private final EmailConfig config;
    private final Map<String, Object> settings;

    SettingsReader(EmailConfig config, Map<String, Object> settings) {
        this.config = config;
        this.settings = settings;
    }

    /**
     * The settings.
     *
     * @throws InvalidSettingException naming the first key that is wrong
     */
    EmailSettings read() {
        MailServer smtp = server("smtp", config.smtp_host(), config::smtp_port, config.smtp_security(),
                config.smtp_user(), config.smtp_password());
        return new EmailSettings(account(), addresses(), config.subject().strip(), smtp, mailbox(),
                config.plus_addressing(), key(), publicUrl(),
                seconds("connect.timeout.seconds", config::connect_timeout_seconds, 5),
                seconds("answer.timeout.seconds", config::answer_timeout_seconds, 12));
    }

    private Addresses addresses() {
        Map<LocationId, String> own = new HashMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(OWN) && !value.toString().isBlank()) {
                own.put(new LocationId(key.substring(OWN.length())), address(key, value.toString()));
            }
        });
        return new Addresses(address("address", config.address()), own);
    }

    private Optional<MailboxSettings> mailbox() {
        if (config.imap_host().isBlank()) {
            return Optional.empty();
        }
        MailServer server = server("imap", config.imap_host(), config::imap_port, config.imap_security(),
                present("imap.user", config.imap_user()), config.imap_password());
        return Optional.of(new MailboxSettings(server, present("imap.folder", config.imap_folder()),
                config.imap_folder_done().strip(), present("imap.folder.failed", config.imap_folder_failed()),
                config.imap_folder_sent().strip(), seconds("imap.poll.seconds", config::imap_poll_seconds, 600),
                (long) number("largest.mail.megabytes", config::largest_mail_megabytes, 200) << 20));
    }

    private static MailServer server(String kind, String host, IntSupplier port, String security, String user,
            String password) {
        String name = present(kind + ".host", host);
        Security way = security(kind + ".security", security);
        if (way == Security.NONE && !LOOPBACK.contains(name)) {
            throw new InvalidSettingException(kind + ".security",
                    "must be tls or starttls unless the server is on this machine: mail and password go there");
        }
        return new MailServer(name, number(kind + ".port", port, 65_535), way, user.strip(), new Secret(password));
    }

    private static Security security(String key, String value) {
        try {
            return Security.valueOf(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(key, "must be tls, starttls or none");
        }
    }

    private Secret key() {
        String key = config.token_key().strip();
        if (!key.isEmpty() && key.length() < 32) {
            throw new InvalidSettingException("token.key", "must have at least 32 characters");
        }
        return new Secret(key);
    }

    private AccountId account() {
        try {
            return new AccountId(config.account().strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("account", "must have 1 to 64 characters");
        }
    }

    private String publicUrl() {
        String url = config.public_url().strip();
        try {
            if (url.isEmpty() || URI.create(url).getHost() != null) {
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        } catch (IllegalArgumentException e) {
            // Not a URL at all: the same answer as for one without a host.
        }
        throw new InvalidSettingException("public.url", "must be a URL such as https://example.com");
    }

    private static String address(String key, String value) {
        String address = value.strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            throw new InvalidSettingException(key,
                    "must be an address such as mail@example.com, with at most 20 characters before the @ and no plus");
        }
        return address;
    }

    private static Duration seconds(String key, IntSupplier value, int most) {
        return Duration.ofSeconds(number(key, value, most));
    }

    private static int number(String key, IntSupplier value, int most) {
        try {
            int number = value.getAsInt();
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (RuntimeException e) {
            // What is no number shows when it is first asked for.
        }
        throw new InvalidSettingException(key, "must be a whole number from 1 to " + most);
    }

    private static String present(String key, String value) {
        if (value.isBlank()) {
            throw new InvalidSettingException(key, "is missing");
        }
        return value.strip();
    }
}
