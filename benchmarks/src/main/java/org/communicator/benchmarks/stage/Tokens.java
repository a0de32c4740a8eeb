package org.communicator.benchmarks.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

/** Tokens as a host signs them. */
final class Tokens {

    static final List<String> RIGHTS = List.of("messages.read", "messages.write", "messages.send", "usage.read", "directory.sync");

    private final String secret;

    Tokens(String secret) {
        this.secret = secret;
    }

    /** A token of somebody who works at all locations. */
    String staff() {
        return staff(Directory.locations(), RIGHTS);
    }

    /** A token of somebody who works at those locations and has those rights. */
    String staff(List<String> locations, List<String> rights) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("staff-1").audience("communicator")
                .claim("account", "main").claim("name", "Dana Reed").claim("locations", locations)
                .claim("rights", rights).expirationTime(Date.from(Instant.now().plus(55, ChronoUnit.MINUTES))).build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
    }
}
