package org.communicator.itests.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A token as a host makes it for its staff. */
public final class Token {

    private static final List<String> USUAL_RIGHTS = List.of("messages.read", "messages.write");

    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

    private Token() {
    }

    /** For a member of the staff who may read and write. */
    public static Token of(String account, String staff, String name, String... locations) {
        Token token = new Token();
        token.claims.subject(staff).audience("communicator").claim("account", account).claim("name", name)
                .claim("locations", List.of(locations)).claim("rights", USUAL_RIGHTS);
        return token.expiresIn(Duration.ofMinutes(50));
    }

    /** Logged in at a location. */
    public Token at(String location) {
        return with("location", location);
    }

    /** With these rights and no others. */
    public Token rights(String... rights) {
        return with("rights", List.of(rights));
    }

    public Token expiresIn(Duration life) {
        claims.expirationTime(Date.from(Instant.now().plus(life)));
        return this;
    }

    /** With another value of a claim; null for none. */
    public Token with(String claim, Object value) {
        claims.claim(claim, value);
        return this;
    }

    /** Signed as the host signs. */
    public String signed(String secret) {
        return signed(secret, JWSAlgorithm.HS256);
    }

    /** Signed by another algorithm. */
    public String signed(String secret, JWSAlgorithm algorithm) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a secret that cannot sign", e);
        }
    }

    /** Not signed at all (algorithm "none"). */
    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }
}
