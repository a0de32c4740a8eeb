package org.communicator.sandbox.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsTest {

    private static final String GSM = "GSM-7";
    private static final String UCS = "UCS-2";

    @ParameterizedTest(name = "{0} is {2} × {1}")
    @MethodSource("texts")
    void ofShouldCountAsTheProviderDoes(String name, String encoding, int count, String text) {
        assertThat(Segments.of(text)).isEqualTo(new Segments(count, encoding));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                row("empty", GSM, 1, ""),
                row("a × 160", GSM, 1, "a".repeat(160)),
                row("a × 161", GSM, 2, "a".repeat(161)),
                row("a × 306", GSM, 2, "a".repeat(306)),
                row("a × 307", GSM, 3, "a".repeat(307)),
                row("a × 459", GSM, 3, "a".repeat(459)),
                row("a × 460", GSM, 4, "a".repeat(460)),
                row("€ × 80", GSM, 1, "€".repeat(80)),
                row("€ × 81", GSM, 2, "€".repeat(81)),
                row("escape pair at the joint", GSM, 3, "a".repeat(152) + "€" + "a".repeat(152)),
                row("é × 160", GSM, 1, "é".repeat(160)),
                row("Ç", GSM, 1, "Ç"),
                row("all escaped", GSM, 1, "^{}\\[~]|€\f"),
                row("ç", UCS, 1, "ç"), row("á", UCS, 1, "á"), row("í", UCS, 1, "í"),
                row("ó", UCS, 1, "ó"), row("ú", UCS, 1, "ú"), row("backtick", UCS, 1, "`"),
                row("tab", UCS, 1, "\t"),
                row("á × 70", UCS, 1, "á".repeat(70)),
                row("á × 71", UCS, 2, "á".repeat(71)),
                row("á × 134", UCS, 2, "á".repeat(134)),
                row("á × 135", UCS, 3, "á".repeat(135)),
                row("😀 × 35", UCS, 1, "😀".repeat(35)),
                row("😀 × 36", UCS, 2, "😀".repeat(36)),
                row("😀 × 67", UCS, 3, "😀".repeat(67)),
                row("curly quote + a × 159", UCS, 3, "’" + "a".repeat(159)),
                row("CRLF × 80", GSM, 1, "\r\n".repeat(80)),
                row("CRLF × 81", GSM, 2, "\r\n".repeat(81)));
    }

    private static Arguments row(String name, String encoding, int count, String text) {
        return Arguments.of(name, encoding, count, text);
    }
}
