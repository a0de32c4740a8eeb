package org.communicator.sandbox;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says.
 *
 * @param port 0 for any that is free
 * @param capacity how many messages are remembered
 * @param stepDelayMs time between two statuses of a message
 */
public record SandboxConfig(int port, String accountSid, String authToken, String inboundUrl, int capacity,
        int stepDelayMs) {

    static final String TOKEN = "COMMUNICATOR_TWILIO_AUTH_TOKEN";

    public SandboxConfig {
        require(port >= 0 && port <= 65_535, "COMMUNICATOR_SANDBOX_PORT is not between 0 and 65535.");
        require(accountSid.matches("AC[0-9a-fA-F]{32}"),
                "COMMUNICATOR_TWILIO_ACCOUNT_SID is not AC and 32 hexadecimal digits.");
        require(!authToken.isBlank(), TOKEN + " is not set. It has no default: choose any secret, and give the same "
                + "to the communicator.");
        require(isWeb(inboundUrl), "COMMUNICATOR_INBOUND_URL is not an http or https URL.");
        require(capacity >= 1, "COMMUNICATOR_SANDBOX_CAPACITY is less than 1.");
        require(stepDelayMs >= 0 && stepDelayMs <= 600_000,
                "COMMUNICATOR_SANDBOX_CALLBACK_DELAY_MS is not between 0 and 600000.");
    }

    /** @throws IllegalArgumentException which names the variable that cannot be used */
    public static SandboxConfig from(Map<String, String> environment) {
        return new SandboxConfig(
                number(environment, "COMMUNICATOR_SANDBOX_PORT", 8782),
                text(environment, "COMMUNICATOR_TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001"),
                text(environment, TOKEN, ""),
                text(environment, "COMMUNICATOR_INBOUND_URL",
                        "http://127.0.0.1:8780/communicator/hooks/sms/twilio/inbound"),
                number(environment, "COMMUNICATOR_SANDBOX_CAPACITY", 200_000),
                number(environment, "COMMUNICATOR_SANDBOX_CALLBACK_DELAY_MS", 250));
    }

    private static String text(Map<String, String> environment, String name, String usual) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).orElse(usual);
    }

    private static int number(Map<String, String> environment, String name, int usual) {
        String value = text(environment, name, Integer.toString(usual));
        require(value.matches("\\d{1,9}"), name + " is not a number.");
        return Integer.parseInt(value);
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public String toString() {
        return "SandboxConfig[port=" + port + ", accountSid=" + accountSid + "]";
    }
}
