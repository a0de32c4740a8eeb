package org.communicator.store.jpa.search;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.communicator.api.search.SearchTerms.Term;
import org.communicator.api.search.SearchTerms;

/** What is looked for, in the words of PostgreSQL. A word has letters and digits only, so that none needs escaping. */
record WordQuery(SearchTerms terms) {

    /** A {@code tsquery}. */
    String tsquery() {
        return terms.terms().stream().map(WordQuery::tsquery).collect(Collectors.joining(" & "));
    }

    /** The longest word: a text without it needs not be taken to pieces, which takes ten times as long. */
    String longest() {
        return terms.terms().stream().flatMap(term -> term.words().stream())
                .max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    private static String tsquery(Term term) {
        return term.phrase() ? term.words().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> ", "(",
                ")")) : "'" + term.words().get(0) + "':*";
    }
}
