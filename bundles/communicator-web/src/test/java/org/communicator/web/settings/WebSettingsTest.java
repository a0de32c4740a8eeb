package org.communicator.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.communicator.api.operations.Health;
import org.communicator.web.stage.Configured;
import org.communicator.web.stage.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @TempDir
    Path etc;

    @Test
    void settingsShouldBeUpWhenThereIsASecret() {
        WebSettings settings = with("cors.origins", "https://crm.example.com, HTTP://Localhost:8781/ ,");

        assertThat(settings.health()).isEqualTo(Health.UP);
        assertThat(settings.origins()).containsExactlyInAnyOrder("https://crm.example.com", "http://localhost:8781");
        assertThat(settings.hooksRate()).isEqualTo(3000);
    }

    @Test
    void settingsShouldBeDegradedAndNameFileAndKeyWhenThereIsNoKey() {
        WebSettings settings = new WebSettings(Configured.with(Map.of()));

        assertThat(settings.keys()).isEmpty();
        assertThat(settings.health().status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(settings.health().cause()).startsWith("etc/org.communicator.web.cfg: jwt.secret: ");
    }

    @Test
    void settingsShouldNotTellTheSecretWhenItIsTooShort() {
        WebSettings settings = new WebSettings(Configured.with(Map.of("jwt.secret",
                "thirty-one bytes are not enough")));

        assertThat(settings.keys()).isEmpty();
        assertThat(settings.health().cause()).contains("needs at least 32 bytes, has 31").doesNotContain("thirty-one");
    }

    @Test
    void settingsShouldTakeKeysWhenFilesHavePemAndJwks() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        Path pem = Files.writeString(etc.resolve("host.pem"), "# the host's keys\n" + pem(rsa.toRSAPublicKey())
                + pem(new ECKeyGenerator(Curve.P_256).generate().toECPublicKey()));
        Path jwks = Files.writeString(etc.resolve("host.jwks"),
                new JWKSet(new RSAKeyGenerator(2048).keyID("k1").generate()
                .toPublicJWK()).toString());

        WebSettings settings = new WebSettings(Configured.with(Map.of("jwt.keys", pem + ", " + jwks)));

        assertThat(settings.health()).isEqualTo(Health.UP);
        assertThat(settings.keys()).extracting(VerificationKey::algorithm)
                .containsExactly(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.RS256);
        assertThat(settings.keys().get(2).id()).contains("k1");
    }

    @Test
    void settingsShouldTakeKeysWhenTheyStandInTheValueItself() throws Exception {
        String pem = pem(new RSAKeyGenerator(2048).generate().toRSAPublicKey());

        assertThat(with("jwt.keys", pem).keys()).hasSize(2);
        assertThat(with("jwt.keys", pem.replace("\n", "\\n")).keys()).hasSize(2);
        assertThat(with("jwt.keys",
                new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString()).keys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/file.pem", "{\"keys\":[]}", "{nonsense",
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            "-----BEGIN PUBLIC KEY-----\n***\n-----END PUBLIC KEY-----",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
            "-----BEGIN PUBLIC KEY-----", "{\"kty\":\"RSA\"}"})
    void settingsShouldNameTheKeyAndGoOnWhenKeysCannotBeRead(String value) {
        WebSettings settings = with("jwt.keys", value);

        assertThat(settings.keys()).hasSize(1);
        assertThat(settings.health().cause()).startsWith("etc/org.communicator.web.cfg: jwt.keys: ").doesNotContain("AAAA");
    }

    @Test
    void settingsShouldRefuseKeysWhenTheyAreWeakOrOfAnotherKind() throws Exception {
        assertRefused(pem(KeyPairGenerator.getInstance("DSA").generateKeyPair().getPublic()));
        assertRefused(pem(rsa1024()));
        assertRefused(pem(new ECKeyGenerator(Curve.P_384).generate().toECPublicKey()));
        assertRefused(new OctetSequenceKey.Builder(new byte[32]).build().toJSONString());
        assertRefused(new RSAKeyGenerator(2048).algorithm(JWSAlgorithm.PS256).generate().toPublicJWK().toJSONString());
    }

    @ParameterizedTest
    @CsvSource({"cors.origins,*", "cors.origins,crm.example.com", "cors.origins,https://crm.example.com/path",
            "cors.origins,ftp://crm.example.com", "cors.origins,null", "public.url,messages.example.com",
                    "public.url,https://",
            "public.url,https://u:p@messages.example.com", "public.url,https://messages.example.com?a=b",
            "public.url,not a url"})
    void settingsShouldLeaveOutTheAddressWhenItIsNone(String key, String value) {
        WebSettings settings = with(key, value);

        assertThat(settings.origins()).isEmpty();
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.health().cause()).startsWith("etc/org.communicator.web.cfg: " + key + ": ");
    }

    @Test
    void settingsShouldUseTheDefaultWhenANumberIsNone() {
        assertThat(with("hooks.rate", new IllegalStateException("no int")).hooksRate()).isEqualTo(3000);
        assertThat(with("hooks.rate", -1).health().cause()).contains("hooks.rate");
        assertThat(with("hooks.rate", 0).hooksRate()).isZero();
    }

    private void assertRefused(String keys) {
        WebSettings settings = with("jwt.keys", keys);
        assertThat(settings.keys()).hasSize(1);
        assertThat(settings.health().status()).isEqualTo(Health.Status.DEGRADED);
    }

    private static WebSettings with(String key, Object value) {
        Map<String, Object> values = new HashMap<>(Map.of("jwt.secret", Tokens.SECRET));
        values.put(key, value);
        return new WebSettings(Configured.with(values));
    }

    private static Key rsa1024() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair().getPublic();
    }

    private static String pem(Key key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }
}
