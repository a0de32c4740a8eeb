package org.communicator.itests.stage;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a distribution and those who talk to it share; new for every stage.
 *
 * @param jwt signs tokens
 * @param twilioSid the account at the provider
 * @param twilioToken the account's token
 */
public record Secrets(String jwt, String twilioSid, String twilioToken) {

    /** Secrets that nobody knows. */
    public static Secrets random() {
        return new Secrets(hex(32), "AC" + hex(16), hex(16));
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
