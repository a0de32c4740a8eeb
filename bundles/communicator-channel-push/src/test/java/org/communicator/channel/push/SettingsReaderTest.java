package org.communicator.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @Test
    void readShouldSetUpNothingWithoutSettings() {
        assertThat(new SettingsReader(TestConfig.of(Map.of())).read(Clock.systemUTC()).all()).isEmpty();
    }

    @Test
    void readShouldSetUpBoth() {
        PushServices services = new SettingsReader(Stand.config("http://127.0.0.1:1")).read(Clock.systemUTC());

        assertThat(services.all()).hasSize(2);
        assertThat(services.publicKey()).hasSize(87);
    }

    @ParameterizedTest
    @CsvSource({"firebase.service.account, {}, has no project_id", "firebase.service.account, /nowhere.json, cannot be read",
            "firebase.base.url, http://fcm.example.com, must be an https URL", "vapid.private.key, AAAA, 65 and 32 bytes",
            "vapid.subject, ops, mailto:", "ttl.hours, 0, 1 to 672"})
    void readShouldNameTheSettingThatIsWrong(String key, String value, String problem) {
        Map<String, Object> values = new HashMap<>();
        PushConfig good = Stand.config("http://127.0.0.1:1");
        values.put("firebase.service.account", good.firebase_service_account());
        values.put("vapid.public.key", good.vapid_public_key());
        values.put("vapid.private.key", good.vapid_private_key());
        values.put("vapid.subject", good.vapid_subject());
        values.put(key, key.equals("ttl.hours") ? (Object) Integer.valueOf(value) : value);

        assertThatThrownBy(() -> new SettingsReader(TestConfig.of(values)).read(Clock.systemUTC()))
                .isInstanceOf(InvalidSettingException.class).hasMessageContaining(problem)
                .hasMessageNotContaining("PRIVATE");
    }
}
