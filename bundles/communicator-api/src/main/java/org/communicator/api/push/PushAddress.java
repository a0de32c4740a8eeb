package org.communicator.api.push;

import java.net.URI;
import java.util.Objects;

/** Where a push service takes notifications for a device. Whoever knows it can send there, so it is not printed. */
public sealed interface PushAddress {

    /** Longest token or endpoint. */
    int LONGEST = 2048;

    /** What is unique about it: the token or the endpoint. */
    String place();

    /**
     * The registration token of an app with Firebase.
     *
     * @param token 1 to {@value PushAddress#LONGEST} characters
     */
    record Firebase(String token) implements PushAddress {

        public Firebase {
            if (token.isBlank() || token.length() > LONGEST) {
                throw new IllegalArgumentException("a token has 1 to " + LONGEST + " characters: " + token.length());
            }
        }

        @Override
        public String place() {
            return token;
        }

        @Override
        public String toString() {
            return "Firebase";
        }
    }

    /**
     * A browser's subscription (RFC 8030 and 8291).
     *
     * @param endpoint where its push service takes notifications
     * @param publicKey the browser's key {@code p256dh}: 65 bytes, base64url without padding
     * @param auth the secret {@code auth}: 16 bytes, base64url without padding
     */
    record WebPush(URI endpoint, String publicKey, String auth) implements PushAddress {

        public WebPush {
            Objects.requireNonNull(publicKey, "publicKey");
            Objects.requireNonNull(auth, "auth");
            if (!endpoint.isAbsolute() || endpoint.getHost() == null || endpoint.toString().length() > LONGEST) {
                throw new IllegalArgumentException("an endpoint is a URL of at most " + LONGEST + " characters");
            }
        }

        @Override
        public String place() {
            return endpoint.toString();
        }

        @Override
        public String toString() {
            return "WebPush";
        }
    }
}
