package org.communicator.web.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.communicator.web.settings.VerificationKey;

/** Checks who signed. Only keys that are meant for the token's algorithm are tried. */
final class Signature {

    private final List<VerificationKey> keys;

    Signature(List<VerificationKey> keys) {
        this.keys = keys;
    }

    boolean isGood(SignedJWT token) {
        return keys.stream().anyMatch(key -> fits(key, token.getHeader()) && verifies(key, token));
    }

    private static boolean fits(VerificationKey key, JWSHeader header) {
        return key.algorithm().equals(header.getAlgorithm())
                && (header.getKeyID() == null || key.id().isEmpty() || key.id().get().equals(header.getKeyID()));
    }

    private static boolean verifies(VerificationKey key, SignedJWT token) {
        try {
            return token.verify(key.verifier());
        } catch (JOSEException broken) {
            return false;
        }
    }
}
