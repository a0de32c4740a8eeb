package org.communicator.channel.sms.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;
import org.communicator.channel.sms.SmsConfig;

/** Reads the settings and says which key is wrong, if one is. */
final class SettingsReader {

    private static final Pattern ACCOUNT_SID = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern KEY_SID = Pattern.compile("SK[0-9a-fA-F]{32}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SmsConfig config;

    SettingsReader(SmsConfig config) {
        this.config = config;
    }

    /**
     * The settings.
     *
     * @throws InvalidSettingException naming the first key that is wrong
     */
    TwilioSettings read() {
        String accountSid = matching("account.sid", config.account_sid(), ACCOUNT_SID,
                "must be AC and 32 hexadecimal digits");
        Secret authToken = new Secret(present("auth.token", config.auth_token()));
        boolean hasKey = !config.api_key_sid().isBlank();
        String user = hasKey ? keySid() : accountSid;
        Secret password = hasKey ? new Secret(present("api.key.secret", config.api_key_secret())) : authToken;
        return new TwilioSettings(accountSid, user, password, tokens(authToken), baseUrl(), publicUrl(), account(),
                seconds("connect.timeout.seconds", config::connect_timeout_seconds, 5),
                seconds("answer.timeout.seconds", config::answer_timeout_seconds, 12));
    }

    private String keySid() {
        return matching("api.key.sid", config.api_key_sid(), KEY_SID, "must be SK and 32 hexadecimal digits");
    }

    private List<Secret> tokens(Secret primary) {
        List<Secret> tokens = new ArrayList<>(List.of(primary));
        if (!config.auth_token_secondary().isBlank()) {
            tokens.add(new Secret(config.auth_token_secondary().strip()));
        }
        return tokens;
    }

    private URI baseUrl() {
        URI url = url("base.url", config.base_url());
        if (url.getScheme().equals("http") && !LOOPBACK.contains(url.getHost())) {
            throw new InvalidSettingException("base.url", "must be https unless it is on this machine: "
                    + "the auth token goes there");
        }
        return url;
    }

    private String publicUrl() {
        String url = url("public.url", config.public_url()).toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private AccountId account() {
        try {
            return new AccountId(config.account().strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("account", "must have 1 to 64 characters");
        }
    }

    private static URI url(String key, String value) {
        try {
            URI url = URI.create(present(key, value));
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Not a URL at all: the same answer as for one of another kind.
        }
        throw new InvalidSettingException(key, "must be a URL such as https://example.com");
    }

    private static Duration seconds(String key, IntSupplier value, int most) {
        String shouldBe = "must be a whole number of seconds from 1 to " + most;
        try {
            int seconds = value.getAsInt();
            if (seconds >= 1 && seconds <= most) {
                return Duration.ofSeconds(seconds);
            }
        } catch (RuntimeException e) {
            // What is no number shows when it is first asked for.
        }
        throw new InvalidSettingException(key, shouldBe);
    }

    private static String matching(String key, String value, Pattern pattern, String shouldBe) {
        String stripped = value.strip();
        if (!pattern.matcher(stripped).matches()) {
            throw new InvalidSettingException(key, shouldBe);
        }
        return stripped;
    }

    private static String present(String key, String value) {
        if (value.isBlank()) {
            throw new InvalidSettingException(key, "is missing");
        }
        return value.strip();
    }
}
