package org.communicator.web.auth;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.HS256;
import static com.nimbusds.jose.JWSAlgorithm.HS512;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static com.nimbusds.jose.JWSAlgorithm.RS512;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.testkit.TestClock;
import org.communicator.web.settings.WebSettings;
import org.communicator.web.stage.Configured;
import org.communicator.web.stage.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    private static final TestClock CLOCK = TestClock.atNoon();
    private static final Instant NOW = CLOCK.instant();
    private static final RSAKey RSA = rsa("rsa-1");
    private static final ECKey EC = ec("ec-1");
    private static final String OLD_SECRET = "the secret before, which is long enough too";

    private final TokenVerifier verifier = new TokenVerifier(new WebSettings(Configured.with(Map.of(
            "jwt.secret", Tokens.SECRET, "jwt.secret.previous", OLD_SECRET,
            "jwt.keys", new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString()))).keys(), CLOCK);

    @Test
    void verifyShouldReadAllClaimsWhenTokenIsGood() {
        assertThat(verifier.verify(Tokens.token(NOW))).isEqualTo(new Verdict.Vouched(new StaffSession(new AccountId("acme"),
                new StaffId("staff-1"), "Sam Staff", Set.of(new LocationId("downtown"), new LocationId("uptown")),
                Optional.of(new LocationId("downtown")),
                Set.of(Right.MESSAGES_READ, Right.MESSAGES_WRITE, Right.USAGE_READ, Right.DIRECTORY_SYNC),
                NOW.plusSeconds(900))));
    }

    @Test
    void verifyShouldVouchWhenSignedWithAnyConfiguredKey() throws JOSEException {
        JWTClaimsSet claims = Tokens.claims(NOW).build();

        assertVouched(Tokens.sign(claims, OLD_SECRET));
        assertVouched(Tokens.sign(new JWSHeader(RS256), claims, new RSASSASigner(RSA)));
        assertVouched(Tokens.sign(new JWSHeader.Builder(RS256).keyID("rsa-1").build(), claims, new RSASSASigner(RSA)));
        assertVouched(Tokens.sign(new JWSHeader.Builder(ES256).keyID("ec-1").build(), claims, new ECDSASigner(EC)));
        assertVouched(Tokens.sign(new JWSHeader.Builder(HS256).keyID("hosts-own-name").build(), claims,
                new MACSigner(Tokens.SECRET)));
    }

    @ParameterizedTest
    @MethodSource
    void verifyShouldRefuseWhenSignatureIsNotTheHosts(String attack, String token) {
        assertRefused(token);
    }

    static Stream<Arguments> verifyShouldRefuseWhenSignatureIsNotTheHosts() throws Exception {
        JWTClaimsSet claims = Tokens.claims(NOW).build();
        String good = Tokens.token(NOW);
        String[] parts = good.split("\\.");
        byte[] publicKey = RSA.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64,
                "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(publicKey) + "\n-----END PUBLIC KEY-----\n";
        RSAKey foreign = rsa("rsa-1");
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(claims).serialize()),
                Arguments.of("alg none with signature", encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]),
                Arguments.of("alg NoNe", encode("{\"alg\":\"NoNe\"}") + "." + parts[1] + "."),
                Arguments.of("no signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("two parts", parts[0] + "." + parts[1]),
                Arguments.of("four parts", good + ".x"),
                Arguments.of("five parts", good + ".x.y"),
                Arguments.of("public key as HMAC secret, DER",
                Tokens.sign(new JWSHeader(HS256), claims, new MACSigner(publicKey))),
                Arguments.of("public key as HMAC secret, PEM",
                Tokens.sign(new JWSHeader(HS256), claims, new MACSigner(pem))),
                Arguments.of("HMAC by the id of the RSA key",
                Tokens.sign(new JWSHeader.Builder(HS256).keyID("rsa-1").build(), claims,
                        new MACSigner(publicKey))),
                Arguments.of("other secret", Tokens.sign(claims, "another secret that is long enough for it")),
                Arguments.of("other RSA key of the same id",
                Tokens.sign(new JWSHeader.Builder(RS256).keyID("rsa-1").build(), claims,
                        new RSASSASigner(foreign))),
                Arguments.of("key in the header",
                Tokens.sign(new JWSHeader.Builder(RS256).jwk(foreign.toPublicJWK()).build(), claims,
                        new RSASSASigner(foreign))),
                Arguments.of("unknown key id", Tokens.sign(new JWSHeader.Builder(RS256).keyID("rsa-2").build(), claims,
                        new RSASSASigner(RSA))),
                Arguments.of("HS512 with our secret", Tokens.sign(new JWSHeader(HS512), claims,
                new MACSigner(Tokens.SECRET.repeat(2)))),
                Arguments.of("RS512 with our key", Tokens.sign(new JWSHeader(RS512), claims, new RSASSASigner(RSA))),
                Arguments.of("critical header", Tokens.sign(new JWSHeader.Builder(HS256).criticalParams(Set.of("exp"))
                        .customParam("exp", 1).build(), claims, new MACSigner(Tokens.SECRET))),
                Arguments.of("changed claims", parts[0] + "." + encode(claims.toString().replace("staff-1", "boss"))
                + "." + parts[2]),
                Arguments.of("ES256 of zeros", encode("{\"alg\":\"ES256\"}") + "." + parts[1] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64])));
    }

    @ParameterizedTest
    @MethodSource
    void verifyShouldRefuseWhenClaimsAreNotWhatTheyMustBe(String wrong, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertRefused(Tokens.token(NOW, change));
    }

    static Stream<Arguments> verifyShouldRefuseWhenClaimsAreNotWhatTheyMustBe() {
        return Stream.of(
                wrong("expired now", c -> c.expirationTime(at(Duration.ZERO))),
                wrong("expired", c -> c.expirationTime(at(Duration.ofSeconds(-1)))),
                wrong("no expiry", c -> c.expirationTime(null)),
                wrong("more than an hour", c -> c.expirationTime(at(Duration.ofSeconds(3601)))),
                wrong("expiry as text", c -> c.expirationTime(null).claim("exp", "2026-03-14T12:10:00Z")),
                wrong("not yet", c -> c.notBeforeTime(at(Duration.ofSeconds(31)))),
                wrong("issued in the future", c -> c.issueTime(at(Duration.ofSeconds(31)))),
                wrong("no audience", c -> c.audience((String) null)),
                wrong("other audience", c -> c.audience("crm")),
                wrong("no subject", c -> c.subject(null)),
                wrong("empty subject", c -> c.subject("")),
                wrong("long subject", c -> c.subject("x".repeat(65))),
                wrong("no account", c -> c.claim("account", null)),
                wrong("account is a list", c -> c.claim("account", List.of("acme"))),
                wrong("account with control character", c -> c.claim("account", "ac\nme")),
                wrong("no locations", c -> c.claim("locations", null)),
                wrong("locations is a text", c -> c.claim("locations", "downtown")),
                wrong("locations has a number", c -> c.claim("locations", List.of(1))),
                wrong("locations has an empty id", c -> c.claim("locations", List.of(""))),
                wrong("locations has a null", c -> c.claim("locations", Arrays.asList("downtown", null))),
                wrong("location is a list", c -> c.claim("location", List.of("downtown"))),
                wrong("no rights", c -> c.claim("rights", null)),
                wrong("rights is a text", c -> c.claim("rights", "messages.read")),
                wrong("name is a number", c -> c.claim("name", 7)));
    }

    @Test
    void verifyShouldVouchWhenClaimsAreAtTheirLimits() {
        assertVouched(Tokens.token(NOW, c -> c.expirationTime(at(Duration.ofSeconds(1)))));
        assertVouched(Tokens.token(NOW, c -> c.expirationTime(at(Duration.ofHours(1)))));
        assertVouched(Tokens.token(NOW, c ->
                c.notBeforeTime(at(Duration.ofSeconds(30))).issueTime(at(Duration.ofSeconds(30)))));
        assertVouched(Tokens.token(NOW, c -> c.issueTime(null).claim("name", null).claim("location", null)));
        assertVouched(Tokens.token(NOW, c -> c.audience(List.of("crm", "communicator"))));
        assertVouched(Tokens.token(NOW, c -> c.claim("locations", List.of()).claim("rights", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "null", "{}", "\ud83d\udc4b", "eyJhbGciOiJIUzI1NiJ9.e30."})
    void verifyShouldRefuseWhenItIsNoToken(String token) {
        assertRefused(token);
    }

    @Test
    void rememberedTokenShouldEndWhenItExpires() {
        TestClock clock = TestClock.atNoon();
        VouchedTokens tokens = new VouchedTokens(new TokenVerifier(
                new WebSettings(Configured.with(Map.of("jwt.secret", Tokens.SECRET))).keys(), clock), clock);
        String token = Tokens.token(clock.instant());

        assertThat(tokens.verify(token)).isInstanceOf(Verdict.Vouched.class).isEqualTo(tokens.verify(token));
        clock.advance(Duration.ofSeconds(900));
        assertThat(tokens.verify(token)).isEqualTo(new Verdict.Refused("The token has expired."));
        assertThat(tokens.verify(token)).isInstanceOf(Verdict.Refused.class);
    }

    private void assertVouched(String token) {
        assertThat(verifier.verify(token)).isInstanceOf(Verdict.Vouched.class);
    }

    private void assertRefused(String token) {
        assertThat(verifier.verify(token)).isInstanceOf(Verdict.Refused.class);
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private static Date at(Duration fromNow) {
        return Date.from(NOW.plus(fromNow));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
