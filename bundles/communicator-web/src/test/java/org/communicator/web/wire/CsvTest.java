package org.communicator.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Downtown | Downtown",
            "Zoë 👩‍🚀 | Zoë 👩‍🚀",
            "a b | a b",
            "a,b | `\"a,b\"`",
            "`say \"hi\"` | `\"say \"\"hi\"\"\"`",
            "`two\nlines` | `\"two\nlines\"`",
            "=1+1 | '=1+1",
            "+12025550100 | '+12025550100",
            "-1 | '-1",
            "@SUM(A1) | '@SUM(A1)",
            "`\tx` | `'\tx`",
            "`=HYPERLINK(\"x\",\"y\")` | `\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"`",
            "'quoted' | 'quoted'",
            "`` | ``"})
    void textShouldBeQuotedAndHarmless(String value, String cell) {
        assertThat(Csv.text(value)).isEqualTo(cell);
    }

    @Test
    void cellShouldBeEmptyWhenThereIsNoValue() {
        assertThat(Csv.text(null)).isEmpty();
        assertThat(Csv.number(null)).isEmpty();
        assertThat(Csv.number(-5)).isEqualTo("-5");
    }

    @Test
    void rowsShouldEndAsTheStandardSays() {
        byte[] table = new Csv().row(List.of("a", "b")).row(List.of("", Csv.text("é"))).bytes();

        assertThat(new String(table, StandardCharsets.UTF_8)).isEqualTo("a,b\r\n,é\r\n");
    }
}
