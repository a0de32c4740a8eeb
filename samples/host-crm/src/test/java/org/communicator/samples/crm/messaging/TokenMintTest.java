package org.communicator.samples.crm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.communicator.samples.crm.demo.Employee;
import org.junit.jupiter.api.Test;

class TokenMintTest {

    private static final byte[] SECRET = "a-secret-of-at-least-32-bytes-here".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");

    private final TokenMint mint = new TokenMint(SECRET, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Employee mia = new Employee(
            "s-mia", "Mia Rossi", "Therapist", List.of("downtown", "riverside"), List.of("messages.read"), null, "102");

    @Test
    void forEmployeeShouldSayWhoWhereAndWhatFor() throws Exception {
        JWTClaimsSet claims = claimsOf(mint.forEmployee(mia, "riverside"));
        assertThat(claims.getSubject()).isEqualTo("s-mia");
        assertThat(claims.getAudience()).containsExactly("communicator");
        assertThat(claims.getStringClaim("account")).isEqualTo("lakeside");
        assertThat(claims.getStringListClaim("locations")).containsExactly("downtown", "riverside");
        assertThat(claims.getStringClaim("location")).isEqualTo("riverside");
        assertThat(claims.getStringListClaim("rights")).containsExactly("messages.read");
    }

    @Test
    void forEmployeeShouldSayNoLocationForSomebodyWhoIsAtNone() throws Exception {
        assertThat(claimsOf(mint.forEmployee(mia, null)).getClaim("location")).isNull();
    }

    @Test
    void forEmployeeShouldLastForMinutesOnly() throws Exception {
        Duration lifetime = Duration.between(NOW, claimsOf(mint.forEmployee(mia, null)).getExpirationTime().toInstant());
        assertThat(lifetime).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(300));
    }

    @Test
    void forFeedShouldAllowNothingButTheFeed() throws Exception {
        JWTClaimsSet claims = claimsOf(mint.forFeed());
        assertThat(claims.getStringListClaim("rights")).containsExactly("directory.sync");
        assertThat(claims.getStringListClaim("locations")).isEmpty();
    }

    private static JWTClaimsSet claimsOf(String token) throws Exception {
        SignedJWT parsed = SignedJWT.parse(token);
        assertThat(parsed.verify(new MACVerifier(SECRET))).isTrue();
        return parsed.getJWTClaimsSet();
    }
}
