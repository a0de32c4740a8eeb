package org.communicator.samples.crm.messaging;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.communicator.samples.crm.demo.Employee;

/** Signs short-lived tokens that tell Communicator who is asking and what they may do. */
public final class TokenMint {

    private static final String ACCOUNT = "lakeside";
    private static final Duration LIFETIME = Duration.ofSeconds(240);

    private final byte[] secret;
    private final Clock clock;

    /** @param secret at least 32 bytes, known to Communicator and to nobody else */
    public TokenMint(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    /** A token for an employee; {@code location} is where he or she is logged in, or null. */
    public String forEmployee(Employee employee, String location) {
        return sign(claims(employee.id())
                .claim("name", employee.name())
                .claim("locations", employee.locations())
                .claim("location", location)
                .claim("rights", employee.rights()));
    }

    /** A token for this CRM itself, to feed the directory. */
    public String forFeed() {
        return sign(claims("host-crm").claim("locations", List.of()).claim("rights", List.of("directory.sync")));
    }

    private JWTClaimsSet.Builder claims(String subject) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .audience("communicator")
                .claim("account", ACCOUNT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The secret cannot sign.", unusable);
        }
    }
}
