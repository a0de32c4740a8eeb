package org.communicator.channel.push.webpush;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.communicator.api.operations.Secret;

/** Says to push services who we are (RFC 8292). Thread-safe. */
public final class VapidKeys {

    /** The RFC allows a day. */
    private static final Duration LIFE = Duration.ofHours(12);

    private static final int POINT = 65;
    private static final int COORDINATE = 32;

    private final String publicKey;
    private final ECPrivateKey key;
    private final String subject;

    /**
     * @param publicKey the public key: 65 bytes, base64url
     * @param privateKey the private key: 32 bytes, base64url
     * @param subject how we can be reached: {@code mailto:} or {@code https:}
     * @throws IllegalArgumentException saying what is wrong, in a few words without secrets
     */
    public VapidKeys(String publicKey, Secret privateKey, String subject) {
        byte[] point = new Base64URL(publicKey).decode();
        byte[] number = new Base64URL(privateKey.reveal()).decode();
        if (point.length != POINT || point[0] != 4 || number.length != COORDINATE) {
            throw new IllegalArgumentException("must be 65 and 32 bytes in base64url");
        }
        if (!subject.startsWith("mailto:") && !subject.startsWith("https:")) {
            throw new IllegalArgumentException("must have a subject that begins with mailto: or https:");
        }
        this.publicKey = Base64URL.encode(point).toString();
        this.key = key(point, number);
        this.subject = subject;
    }

    /** What browsers are given to subscribe with. */
    public String publicKey() {
        return publicKey;
    }

    /** The header {@code Authorization} of a request to that endpoint. */
    String authorization(URI endpoint, Instant now) {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), new JWTClaimsSet.Builder()
                .audience(endpoint.getScheme() + "://" + endpoint.getHost() + port).subject(subject)
                .expirationTime(Date.from(now.plus(LIFE))).build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException("the VAPID key signs nothing", broken);
        }
        return "vapid t=" + jwt.serialize() + ", k=" + publicKey;
    }

    private static ECPrivateKey key(byte[] point, byte[] number) {
        try {
            return new ECKey.Builder(Curve.P_256, Base64URL.encode(Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                    Base64URL.encode(Arrays.copyOfRange(point, 1 + COORDINATE, POINT))).d(Base64URL.encode(number)).build()
                    .toECPrivateKey();
        } catch (JOSEException | IllegalStateException | IllegalArgumentException none) {
            throw new IllegalArgumentException("must be a point of P-256 and its number");
        }
    }
}
