package org.communicator.media;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** SHA-256, which every Java has. */
final class Sha256 {

    private Sha256() {
    }

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
