package org.communicator.core.consent;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whether a message is a keyword. Only a whole message is one: "cancel my appointment" opts nobody out and
 * "yes I'll come" opts nobody in. A revocation in other words is for staff to look at. Pure.
 */
public final class Keywords {

    /** Longest message that is looked at as a keyword; whoever writes more has something to say. */
    private static final int LONGEST_KEYWORD = 40;
    /** Longest message that is looked through for phrases. */
    private static final int LONGEST_REVOCATION = 500;

    /** What a message asks for. */
    public enum Meaning {
        /** Nothing but to be read. */
        NONE,
        /** To be written to no more. */
        STOP,
        /** To be written to again. */
        START,
        /** Agreement, if there was a question. */
        YES,
        /** Help. */
        HELP,
        /** Perhaps to be written to no more: staff decide. */
        REVIEW
    }

    private final Map<String, Meaning> meanings;
    private final Set<String> phrases;

    public Keywords(ConsentConfig config) {
        this.meanings = Stream.of(Map.entry(Meaning.HELP, config.keywords_help()),
                        Map.entry(Meaning.YES, config.keywords_yes()), Map.entry(Meaning.START, config.keywords_start()),
                        Map.entry(Meaning.STOP, config.keywords_stop()))
                .flatMap(setting -> Words.list(setting.getValue()).stream()
                        .map(word -> Map.entry(Words.whole(word), setting.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Keywords::stronger));
        this.phrases = Words.list(config.review_phrases()).stream().map(Words::spaced)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the message asks for. */
    public Meaning of(String text) {
        if (text.length() > LONGEST_REVOCATION) {
            return Meaning.NONE;
        }
        Meaning meaning = text.length() > LONGEST_KEYWORD ? Meaning.NONE
                : meanings.getOrDefault(Words.whole(text), Meaning.NONE);
        return meaning == Meaning.NONE && mayRevoke(text) ? Meaning.REVIEW : meaning;
    }

    /** The keyword as evidence keeps it. */
    static String word(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private boolean mayRevoke(String text) {
        String words = Words.spaced(text);
        return phrases.stream().anyMatch(words::contains);
    }

    /** A word in two lists opts out rather than in. */
    private static Meaning stronger(Meaning one, Meaning other) {
        return one == Meaning.STOP || other == Meaning.STOP ? Meaning.STOP : one;
    }
}
