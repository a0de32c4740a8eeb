package org.communicator.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.communicator.core.template.Template.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with fields (X09). */
class TemplateTest {

    private static final Map<String, String> VALUES =
            Map.of("client.firstName", "Ann", "location.name", "Downtown", "money", "$1 {client.firstName}", "blank", " ");

    @ParameterizedTest
    @CsvSource({"Hello {client.firstName}!, Hello Ann!", "{ location.name }, Downtown", "No field, No field",
            "You owe {money}, You owe $1 {client.firstName}", "Open { and close, Open { and close",
            "{client.firstName}{location.name}, AnnDowntown"})
    void renderShouldReplaceEachFieldByItsValue(String template, String text) {
        Rendering rendering = rendered(template);

        assertThat(rendering.text()).isEqualTo(text);
        assertThat(rendering.isComplete()).isTrue();
    }

    @Test
    void renderShouldTellWhichFieldsHaveNoValue() {
        Rendering rendering = rendered("Dear {client.name} at {location.name}, {blank} {client.name}");

        assertThat(rendering.missing()).containsExactly("client.name", "blank");
        assertThat(rendering.text()).isEqualTo("Dear {client.name} at Downtown, {blank} {client.name}");
    }

    @Test
    void fieldsShouldNameWhateverStandsInBraces() {
        assertThat(new Template("{a.b} {} {client name} {a.b} {{c}").fields())
                .containsExactly("a.b", "", "client name", "c");
    }

    private static Rendering rendered(String template) {
        return new Template(template).render(name -> Optional.ofNullable(VALUES.get(name)));
    }
}
