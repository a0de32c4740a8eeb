package org.communicator.store.jpa.search;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.communicator.api.search.SearchTerms.Term;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.text.SearchText;

/** What is looked for, in the words of PostgreSQL. A word has letters and digits only, so that none needs escaping. */
record WordQuery(SearchTerms terms) {

    private static final char FIRST_ACCENTED = 'À';
    private static final char LAST_ACCENTED = 'ÿ';

    /** A {@code tsquery}. */
    String tsquery() {
        return terms.terms().stream().map(WordQuery::tsquery).collect(Collectors.joining(" & "));
    }

    /**
     * A regular expression that each such text matches, but not only those: looking for one word in a text is much
     * quicker than taking the text to pieces.
     */
    String pattern() {
        return terms.terms().stream().flatMap(term -> term.words().stream())
                .max(Comparator.comparingInt(String::length)).orElseThrow().codePoints()
                .mapToObj(WordQuery::letter).collect(Collectors.joining());
    }

    private static String tsquery(Term term) {
        return term.phrase() ? term.words().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> ", "(",
                ")")) : "'" + term.words().get(0) + "':*";
    }

    private static String letter(int plain) {
        StringBuilder variants = new StringBuilder().appendCodePoint(plain);
        for (char accented = FIRST_ACCENTED; accented <= LAST_ACCENTED; accented++) {
            if (SearchText.fold(String.valueOf(accented)).codePointAt(0) == plain && accented != plain) {
                variants.append(accented);
            }
        }
        return variants.codePointCount(0, variants.length()) == 1 ? variants.toString() : "[" + variants + "]";
    }
}
