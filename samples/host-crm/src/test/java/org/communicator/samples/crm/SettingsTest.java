package org.communicator.samples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String SECRET = "a-secret-of-at-least-32-bytes-here";

    @Test
    void fromShouldUseTheDemosAddressesWhenOnlyTheSecretIsGiven() {
        Settings settings = Settings.from(Map.of("COMMUNICATOR_JWT_SECRET", SECRET));
        assertThat(settings.port()).isEqualTo(8781);
        assertThat(settings.communicator()).hasToString("http://127.0.0.1:8780");
        assertThat(settings.sandbox()).hasToString("http://127.0.0.1:8782");
    }

    @Test
    void fromShouldNameTheSecretWhenItIsMissing() {
        assertThatThrownBy(() -> Settings.from(Map.of())).hasMessageContaining("COMMUNICATOR_JWT_SECRET is missing");
    }

    @Test
    void fromShouldRefuseASecretThatIsTooShortForItsAlgorithm() {
        assertThatThrownBy(() -> Settings.from(Map.of("COMMUNICATOR_JWT_SECRET", "short")))
                .hasMessageContaining("32 bytes").hasMessageNotContaining("short.");
    }

    @Test
    void fromShouldNameThePortWhenItIsNoNumber() {
        Map<String, String> environment = Map.of("COMMUNICATOR_JWT_SECRET", SECRET, "COMMUNICATOR_CRM_PORT", "http");
        assertThatThrownBy(() -> Settings.from(environment)).hasMessageContaining("COMMUNICATOR_CRM_PORT");
    }
}
