package org.communicator.store.jpa.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.search.SearchTerms.Term;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.text.SearchText;

/** What is looked for, in the words of PostgreSQL. A word has letters and digits only, so that none needs escaping. */
record WordQuery(SearchTerms terms) {

    private static final String HAS = "message_words(%s) @@ cast(%s as tsquery)";
    /** As in {@code message_words}; most texts are plain. */
    private static final String FOLDED =
            "lower(case when octet_length(%1$s) = char_length(%1$s) then %1$s else translate(%1$s, %2$s, %3$s) end)";
    /** The same text, but not for the index: asking it for each conversation anew would take minutes. */
    private static final String NOT_INDEXED = "%s || ''";
    private static final String BETWEEN_WORDS = "[^a-z0-9]*";

    /** That a text has all words, in whatever order: what the index knows. */
    String indexed(Conditions conditions, String body) {
        return HAS.formatted(body, conditions.parameter(query(" & ")));
    }

    /** What the index has found and what is looked for, without taking to pieces what only has the words somewhere. */
    String found(Conditions conditions, String body) {
        return indexed(conditions, body) + (phrase() ? " and " + passing(conditions, body) : "");
    }

    /**
     * That a text has what is looked for, for texts that are looked at one after the other. Taking one to pieces takes
     * ten times as long as looking for one word in it.
     */
    String passing(Conditions conditions, String body) {
        String folded = FOLDED.formatted(body, conditions.parameter(SearchText.ACCENTED),
                conditions.parameter(SearchText.PLAIN));
        return folded + " like " + conditions.parameter("%" + longest() + "%")
                + longestPhrase().map(words -> " and " + folded + " ~ "
                        + conditions.parameter(String.join(BETWEEN_WORDS, words))).orElse("")
                + " and " + HAS.formatted(NOT_INDEXED.formatted(body), conditions.parameter(query(" <-> ")));
    }

    boolean phrase() {
        return longestPhrase().isPresent();
    }

    private String longest() {
        return terms.terms().stream().flatMap(term -> term.words().stream())
                .max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    private Optional<List<String>> longestPhrase() {
        return terms.terms().stream().map(Term::words).filter(words -> words.size() > 1)
                .max(Comparator.comparingInt(List::size));
    }

    /** A {@code tsquery}. */
    private String query(String following) {
        Function<Term, String> one = term -> term.phrase() ? term.words().stream().map(word -> "'" + word + "'")
                .collect(Collectors.joining(following, "(", ")")) : "'" + term.words().get(0) + "':*";
        return terms.terms().stream().map(one).collect(Collectors.joining(" & "));
    }
}
