package org.communicator.web.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tokens as a host signs them. */
public final class Tokens {

    public static final String SECRET = "a secret of the tests, 32 bytes long at least";

    private Tokens() {
    }

    /** The claims of a staff member of Downtown with every right. */
    public static JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder().subject("staff-1").audience("communicator").claim("account", "acme")
                .claim("name", "Sam Staff").claim("locations", List.of("downtown", "uptown")).claim("location",
                "downtown")
                .claim("rights", List.of("messages.read", "messages.write", "usage.read", "directory.sync",
                "future.right"))
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(900)));
    }

    public static String token(Instant now) {
        return token(now, claims -> claims);
    }

    public static String token(Instant now, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(claims(now)).build(), SECRET);
    }

    public static String sign(JWTClaimsSet claims, String secret) {
        try {
            return sign(new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(secret));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
