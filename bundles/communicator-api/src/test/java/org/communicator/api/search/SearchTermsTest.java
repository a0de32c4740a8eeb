package org.communicator.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.search.SearchTerms.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            hello                 | hello
            Hello, WORLD          | hello,world
            "good morning"        | [good morning]
            a "b c" d             | a,[b c],d
            a "b c                | a,[b c]
            a "" b                | a,b
            "b"                   | [b]
            a a                   | a
            it's 10:30            | it,s,10,30
            CAFÉ                  | cafe
            """)
    void parseShouldReadWordsAndPhrases(String typed, String expected) {
        assertThat(SearchTerms.parse(typed).orElseThrow().terms().stream().map(SearchTermsTest::text)
                .collect(Collectors.joining(","))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"~~", "?!", "\"\"", "👍", "\" \""})
    void parseShouldBeEmptyWhenThereIsNoWord(String typed) {
        assertThat(SearchTerms.parse(typed)).isEmpty();
    }

    @Test
    void parseShouldKeepTheFirstTermsWhenThereAreTooMany() {
        String typed = IntStream.range(0, 30).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(SearchTerms.parse(typed).orElseThrow().terms()).hasSize(SearchTerms.MAX_TERMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            blow           | A blow-dry. Blowing!  | A [blow]-dry. [Blowing]!
            "blow dry" a   | A blow-dry, a blow    | [A] [blow-dry], [a] blow
            cafe           | The CAFÉ 👍            | The [CAFÉ] 👍
            nothing        | Hello                 | Hello
            """)
    void hitsShouldBeWholeWordsOfTheText(String typed, String text, String marked) {
        StringBuilder shown = new StringBuilder(text);
        List<SearchTerms.Range> hits = SearchTerms.parse(typed).orElseThrow().hits(text);
        for (int i = hits.size() - 1; i >= 0; i--) {
            shown.insert(hits.get(i).end(), ']').insert(hits.get(i).start(), '[');
        }

        assertThat(shown).hasToString(marked);
    }

    private static String text(Term term) {
        String words = String.join(" ", term.words());
        return term.phrase() ? "[" + words + "]" : words;
    }
}
