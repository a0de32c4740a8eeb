package org.communicator.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.communicator.api.text.SmsLength;
import org.communicator.api.text.SmsLength.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Segments as the provider's own calculator counts them (G11). */
class SmsSegmentsTest {

    static Stream<Arguments> vectors() {
        return Stream.of(row("empty", "", 1), row("160 a", "a".repeat(160), 1), row("161 a", "a".repeat(161), 2),
                row("306 a", "a".repeat(306), 2), row("307 a", "a".repeat(307), 3), row("459 a", "a".repeat(459), 3),
                row("460 a", "a".repeat(460), 4), row("80 euro", "€".repeat(80), 1), row("81 euro", "€".repeat(81), 2),
                row("an escape pair at the joint", "a".repeat(152) + "€" + "a".repeat(152), 3),
                row("160 é", "é".repeat(160), 1), row("Ç", "Ç", 1), row("ç", "ç", 1), row("70 á", "á".repeat(70), 1),
                row("71 á", "á".repeat(71), 2), row("134 á", "á".repeat(134), 2), row("135 á", "á".repeat(135), 3),
                row("35 emoji", "😀".repeat(35), 1), row("36 emoji", "😀".repeat(36), 2),
                row("67 emoji", "😀".repeat(67), 3), row("a curly quote", "’" + "a".repeat(159), 3),
                row("80 line ends", "\r\n".repeat(80), 1), row("81 line ends", "\r\n".repeat(81), 2),
                row("backtick", "`".repeat(71), 2), row("tab", "\t".repeat(71), 2));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("vectors")
    void countShouldAgreeWithTheVectors(String name, String text, int segments) {
        assertThat(SmsSegments.count(text)).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "\"\"           | GSM_7 | 1 | 0  | 160 | []",
            "20 €           | GSM_7 | 1 | 5  | 155 | []",
            "a 😀 á         | UCS_2 | 1 | 6  | 64  | [2 😀, 5 á]",
            "Voilà, garçon  | UCS_2 | 1 | 13 | 57  | [10 ç]"})
    void measureShouldNameTheCharactersThatMakeATextDear(String text, Encoding encoding, int segments, int units, int left,
            String costly) {
        SmsLength length = SmsSegments.measure(text);

        assertThat(length.encoding()).isEqualTo(encoding);
        assertThat(List.of(length.segments(), length.units(), length.left())).containsExactly(segments, units, left);
        assertThat(length.costly().stream().map(each -> each.at() + " " + each.character()).toList())
                .hasToString(costly);
    }

    @Test
    void measureShouldTellWhatIsLeftOfTheLastOfSeveralSegments() {
        assertThat(SmsSegments.measure("a".repeat(161)).left()).isEqualTo(145);
        assertThat(SmsSegments.measure("á".repeat(500)).costly()).hasSize(SmsLength.MOST_COSTLY);
    }

    private static Arguments row(String name, String text, int segments) {
        return Arguments.of(name, text, segments);
    }
}
