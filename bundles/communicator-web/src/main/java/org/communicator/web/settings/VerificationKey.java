package org.communicator.web.settings;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.communicator.api.operations.Secret;

/**
 * A key with the one algorithm it is good for: what a token says of its algorithm never chooses how a key is used.
 *
 * @param algorithm the algorithm
 * @param id the key's id, if it has one
 * @param verifier checks signatures; thread-safe
 */
public record VerificationKey(JWSAlgorithm algorithm, Optional<String> id, JWSVerifier verifier) {

    private static final int SECRET_BYTES = 32;
    private static final int RSA_BITS = 2048;
    private static final int P256_BITS = 256;

    static VerificationKey of(Secret secret) throws UnusableKeyException {
        byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SECRET_BYTES) {
            throw new UnusableKeyException("needs at least " + SECRET_BYTES + " bytes, has " + bytes.length);
        }
        try {
            return new VerificationKey(JWSAlgorithm.HS256, Optional.empty(), new MACVerifier(bytes));
        } catch (JOSEException unusable) {
            throw new UnusableKeyException("cannot be used for HS256");
        }
    }

    static VerificationKey of(PublicKey key, Optional<String> id) throws UnusableKeyException {
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= RSA_BITS) {
            return new VerificationKey(JWSAlgorithm.RS256, id, new RSASSAVerifier(rsa));
        }
        if (key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == P256_BITS) {
            return new VerificationKey(JWSAlgorithm.ES256, id, ecVerifier(ec));
        }
        throw new UnusableKeyException("has a key that is neither RSA of at least 2048 bits nor on curve P-256");
    }

    private static JWSVerifier ecVerifier(ECPublicKey key) throws UnusableKeyException {
        try {
            return new ECDSAVerifier(key);
        } catch (JOSEException unusable) {
            throw new UnusableKeyException("has a key that is not on curve P-256");
        }
    }
}
