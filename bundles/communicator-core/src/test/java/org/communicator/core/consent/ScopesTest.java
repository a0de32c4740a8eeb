package org.communicator.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.communicator.api.consent.ConsentScope;
import org.communicator.core.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which of our numbers an entry counts. */
class ScopesTest {

    private static final String SERVICES = "reminders=+1 +2, desk = +3  +4";

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "number,  +1, NUMBER,  +1",
            "account, +1, ACCOUNT, ''",
            "service, +1, SERVICE, reminders",
            "SERVICE, +3, SERVICE, desk",
            "service, +9, NUMBER,  +9",
            "number,  '', ACCOUNT, ''"})
    void recordedForShouldFollowTheConfiguration(String setting, String ours, ConsentScope.Kind kind, String name) {
        assertThat(scopes(setting).recordedFor(ours)).isEqualTo(new ConsentScope(kind, name));
    }

    @Test
    void coveringShouldBeTheNumberItsServicesAndTheAccount() {
        assertThat(scopes("number").covering("+4")).containsExactlyInAnyOrder(ConsentScope.ACCOUNT,
                ConsentScope.number("+4"), ConsentScope.service("desk"));
        assertThat(scopes("number").covering("+9")).containsExactlyInAnyOrder(ConsentScope.ACCOUNT,
                ConsentScope.number("+9"));
        assertThat(scopes("number").covering("")).containsExactly(ConsentScope.ACCOUNT);
    }

    @Test
    void scopesShouldNameTheSettingThatIsWrong() {
        assertThatThrownBy(() -> scopes("somewhere")).hasMessageContaining("keywords.scope");
        assertThatThrownBy(() -> services("+1 +2")).hasMessageContaining("services");
        assertThatThrownBy(() -> services("a=+1 +2, b=+2")).hasMessageContaining("services").hasMessageContaining("+2");
    }

    private static Scopes services(String setting) {
        return new Scopes(Settings.with(ConsentConfig.class, Map.of("services", setting)));
    }

    private static Scopes scopes(String recorded) {
        return new Scopes(Settings.with(ConsentConfig.class, Map.of("keywords_scope", recorded, "services", SERVICES)));
    }
}
