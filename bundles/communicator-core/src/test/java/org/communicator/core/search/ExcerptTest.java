package org.communicator.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.communicator.api.search.FoundMessage.Run;
import org.communicator.api.search.SearchTerms;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String LONG = "word ".repeat(100);

    @Test
    void ofShouldMarkEveryHitWhenTheTextIsShort() {
        assertThat(of("Yes <b>& hello", "yes hello")).containsExactly(new Run("Yes", true), new Run(" <b>& ", false),
                new Run("hello", true));
    }

    @Test
    void ofShouldShowTheWholeTextWhenNothingIsMarked() {
        assertThat(of("Hello", "nothing")).containsExactly(new Run("Hello", false));
        assertThat(of("", "nothing")).isEmpty();
    }

    @Test
    void ofShouldCutBothEndsWhenTheHitIsInTheMiddleOfALongText() {
        String shown = text(of(LONG + "needle " + LONG, "needle"));

        assertThat(shown).startsWith("…").endsWith("…").contains(" needle ").hasSizeLessThan(250);
    }

    @Test
    void ofShouldShowTheEndWhenTheHitIsThere() {
        assertThat(text(of(LONG + "needle", "needle"))).startsWith("…").endsWith("needle");
    }

    @Test
    void ofShouldNotCutAnEmojiInTwo() {
        String shown = text(of("👍".repeat(200) + " needle " + "👍".repeat(200), "needle"));

        assertThat(shown.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF)).isEmpty();
    }

    private static List<Run> of(String text, String typed) {
        return Excerpt.of(text, SearchTerms.parse(typed).orElseThrow());
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
