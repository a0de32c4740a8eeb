package org.communicator.sandbox.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** The one account of this sandbox. */
public record Credentials(String accountSid, String authToken) {

    boolean admit(Optional<String> authorization) {
        String expected = Base64.getEncoder().encodeToString((accountSid + ':' + authToken).getBytes(UTF_8));
        return authorization
                .filter(given -> given.regionMatches(true, 0, "Basic ", 0, 6))
                .map(given -> given.substring(6).trim())
                .filter(given -> MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8)))
                .isPresent();
    }

    @Override
    public String toString() {
        return "Credentials[" + accountSid + ", ***]";
    }
}
