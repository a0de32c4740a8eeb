package org.communicator.samples.crm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the environment says.
 *
 * @param port         where this CRM listens, on loopback
 * @param communicator where Communicator is, as browsers and this CRM reach it
 * @param sandbox      where the sandbox phones are
 * @param jwtSecret    what Communicator knows this host's tokens by; at least 32 bytes
 */
public record Settings(int port, URI communicator, URI sandbox, byte[] jwtSecret) {

    private static final int SECRET_BYTES = 32;

    /** Reads {@code COMMUNICATOR_…}; throws IllegalArgumentException that names what is missing or wrong. */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                port(environment.getOrDefault("COMMUNICATOR_CRM_PORT", "8781")),
                URI.create(environment.getOrDefault("COMMUNICATOR_URL", "http://127.0.0.1:8780")),
                URI.create(environment.getOrDefault("COMMUNICATOR_SANDBOX_URL", "http://127.0.0.1:8782")),
                secret(environment.get("COMMUNICATOR_JWT_SECRET")));
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("COMMUNICATOR_CRM_PORT is not a number: " + text, wrong);
        }
    }

    private static byte[] secret(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "COMMUNICATOR_JWT_SECRET is missing: the secret that Communicator verifies this host's tokens with.");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SECRET_BYTES) {
            throw new IllegalArgumentException("COMMUNICATOR_JWT_SECRET is too short: HS256 needs 32 bytes.");
        }
        return bytes;
    }
}
