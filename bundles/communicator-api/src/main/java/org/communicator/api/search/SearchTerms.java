package org.communicator.api.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.communicator.api.text.SearchText;
import org.communicator.api.text.SearchText.Word;

/**
 * What is looked for in texts: all terms must occur.
 *
 * @param terms the terms; 1 to {@value #MAX_TERMS}
 */
public record SearchTerms(List<Term> terms) {

    /** Longest query that is read, in UTF-16 units. */
    public static final int MAX_QUERY = 200;
    /** Most terms of a query. */
    public static final int MAX_TERMS = 20;

    private static final char QUOTE = '"';

    /**
     * A word, or words that follow one another.
     *
     * @param words as {@link SearchText} compares them; at least one
     * @param phrase true for what was quoted: whole words in that order; false for a word that may go on
     */
    public record Term(List<String> words, boolean phrase) {

        public Term {
            words = List.copyOf(words);
            if (words.isEmpty() || !phrase && words.size() > 1) {
                throw new IllegalArgumentException("a term is a word or a phrase: " + words.size());
            }
        }

        private boolean occursAt(List<Word> text, int place) {
            if (!phrase) {
                return text.get(place).folded().startsWith(words.get(0));
            }
            for (int i = 0; i < words.size(); i++) {
                if (place + i >= text.size() || !text.get(place + i).folded().equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A part of a text.
     *
     * @param start where it begins
     * @param end the place after it
     */
    public record Range(int start, int end) {
    }

    public SearchTerms {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || terms.size() > MAX_TERMS) {
            throw new IllegalArgumentException("a search has 1 to " + MAX_TERMS + " terms: " + terms.size());
        }
    }

    /**
     * Reads what somebody typed: words, and "phrases" in quotes. A quote that is not closed ends with the text. Empty
     * if there is no word in it. Terms beyond {@value #MAX_TERMS} are not looked for.
     */
    public static Optional<SearchTerms> parse(String typed) {
        List<Term> terms = distinct(typed).stream().limit(MAX_TERMS).toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(new SearchTerms(terms));
    }

    /** How many words and phrases somebody typed; more than {@value #MAX_TERMS} are to be refused. */
    public static int count(String typed) {
        return distinct(typed).size();
    }

    private static List<Term> distinct(String typed) {
        List<Term> terms = new ArrayList<>();
        boolean quoted = false;
        for (String part : typed.split(String.valueOf(QUOTE), -1)) {
            List<String> words = SearchText.words(part).stream().map(Word::folded).toList();
            if (quoted && !words.isEmpty()) {
                terms.add(new Term(words, true));
            } else {
                words.forEach(word -> terms.add(new Term(List.of(word), false)));
            }
            quoted = !quoted;
        }
        return terms.stream().distinct().toList();
    }

    /** Whether all terms occur in the text. */
    public boolean matches(String text) {
        List<Word> words = SearchText.words(text);
        return terms.stream().allMatch(term -> occurs(term, words));
    }

    /** Where the terms occur in the text, in order, without overlaps. */
    public List<Range> hits(String text) {
        List<Word> words = SearchText.words(text);
        List<Range> hits = new ArrayList<>();
        int covered = 0;
        for (int place = 0; place < words.size(); place++) {
            int last = place + longestAt(words, place) - 1;
            if (last >= place && words.get(last).end() > covered) {
                hits.add(new Range(Math.max(covered, words.get(place).start()), words.get(last).end()));
                covered = words.get(last).end();
            }
        }
        return Collections.unmodifiableList(hits);
    }

    private int longestAt(List<Word> words, int place) {
        return terms.stream().filter(term -> term.occursAt(words, place)).mapToInt(term -> term.words().size()).max()
                .orElse(0);
    }

    private static boolean occurs(Term term, List<Word> words) {
        for (int place = 0; place < words.size(); place++) {
            if (term.occursAt(words, place)) {
                return true;
            }
        }
        return false;
    }
}
