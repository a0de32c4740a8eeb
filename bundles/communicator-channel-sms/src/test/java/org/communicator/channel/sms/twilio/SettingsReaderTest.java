package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @Test
    void readShouldFillInTheDefaults() {
        TwilioSettings settings = read(Map.of());

        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.twilio.com"));
        assertThat(settings.publicUrl()).isEqualTo("https://crm.example.test");
        assertThat(settings.user()).isEqualTo(TestConfig.ACCOUNT_SID);
        assertThat(settings.password().reveal()).isEqualTo("12345");
        assertThat(settings.fallbackAccount()).isEqualTo(new AccountId("main"));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void readShouldCallWithTheApiKeyButVerifyWithTheTokensWhenThereIsAKey() {
        String key = "SK" + "0".repeat(32);

        TwilioSettings settings = read(Map.of("api.key.sid", key, "api.key.secret", "s", "auth.token.secondary", "2"));

        assertThat(settings.user()).isEqualTo(key);
        assertThat(settings.password().reveal()).isEqualTo("s");
        assertThat(settings.signingTokens()).extracting(Secret::reveal).containsExactly("12345", "2");
    }

    @Test
    void readShouldNotPrintSecrets() {
        assertThat(read(Map.of()).toString()).doesNotContain("12345");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "account.sid | AC1",
            "account.sid | SK00000000000000000000000000000001",
            "auth.token | ''",
            "api.key.sid | AC00000000000000000000000000000001",
            "base.url | api.twilio.com",
            "base.url | ftp://api.twilio.com",
            "base.url | http://api.twilio.com",
            "base.url | https://api.twilio.com?x=1",
            "base.url | https://a b",
            "public.url | ''",
            "public.url | /communicator",
            "account | ''",
            "connect.timeout.seconds | 0",
            "connect.timeout.seconds | 6",
            "connect.timeout.seconds | soon",
            "answer.timeout.seconds | 13"})
    void readShouldNameTheKeyWhenItsValueIsWrong(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value))).isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(key + " ").message().doesNotContain("12345");
    }

    @Test
    void readShouldNameTheSecretWhenAnApiKeyHasNone() {
        assertThatThrownBy(() -> read(Map.of("api.key.sid", "SK" + "0".repeat(32))))
                .isInstanceOf(InvalidSettingException.class).hasMessageStartingWith("api.key.secret ");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8782", "http://localhost:1", "http://[::1]:8782/twilio"})
    void readShouldTakePlainHttpWhenItStaysOnThisMachine(String url) {
        assertThat(read(Map.of("base.url", url)).baseUrl()).hasToString(url);
    }

    private static TwilioSettings read(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(TestConfig.enough());
        values.putAll(changes);
        return new SettingsReader(TestConfig.of(values)).read();
    }
}
