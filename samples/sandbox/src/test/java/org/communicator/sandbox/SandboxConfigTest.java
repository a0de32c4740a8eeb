package org.communicator.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxConfigTest {

    @Test
    void fromShouldTakeTheUsualWhenOnlyTheTokenIsSet() {
        SandboxConfig config = SandboxConfig.from(Map.of(SandboxConfig.TOKEN, "secret"));

        assertThat(config.port()).isEqualTo(8782);
        assertThat(config.inboundUrl()).isEqualTo("http://127.0.0.1:8780/communicator/hooks/sms/twilio/inbound");
        assertThat(config.toString()).doesNotContain("secret");
    }

    @Test
    void fromShouldNameTheTokenWhenItIsMissing() {
        assertThatThrownBy(() -> SandboxConfig.from(Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(SandboxConfig.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({"COMMUNICATOR_SANDBOX_PORT, 99999", "COMMUNICATOR_SANDBOX_PORT, web",
        "COMMUNICATOR_TWILIO_ACCOUNT_SID, AC1", "COMMUNICATOR_INBOUND_URL, nowhere",
        "COMMUNICATOR_SANDBOX_CAPACITY, 0", "COMMUNICATOR_SANDBOX_CALLBACK_DELAY_MS, 1 s"})
    void fromShouldNameTheVariableThatCannotBeUsed(String variable, String value) {
        Map<String, String> environment = new HashMap<>(Map.of(SandboxConfig.TOKEN, "secret"));
        environment.put(variable, value);

        assertThatThrownBy(() -> SandboxConfig.from(environment)).hasMessageContaining(variable);
    }
}
