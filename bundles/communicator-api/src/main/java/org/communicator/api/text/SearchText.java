package org.communicator.api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as search sees it: its words, in lower case and without the accents of western languages, so that "Cafe"
 * finds "café". A word is a run of letters and digits; everything else keeps words apart. Pure.
 */
public final class SearchText {

    /** Letters with an accent; a store that folds by itself has the same list, and neither may change alone. */
    public static final String ACCENTED = "ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿ";
    /** The plain letters in their places. */
    public static final String PLAIN = "AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyy";

    private SearchText() {
    }

    /**
     * A word of a text.
     *
     * @param folded the word as it is compared
     * @param start where it begins in the text
     * @param end the place after it
     */
    public record Word(String folded, int start, int end) {
    }

    /** The words of a text, in order. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isPartOfWord(text, at);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(new Word(fold(text.substring(start, at)), start, at));
                start = -1;
            }
        }
        return words;
    }

    /** A text as it is compared. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int accent = text.charAt(at) < ACCENTED.charAt(0) ? -1 : ACCENTED.indexOf(text.charAt(at));
            folded.append(accent < 0 ? text.charAt(at) : PLAIN.charAt(accent));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isPartOfWord(String text, int at) {
        char unit = text.charAt(at);
        if (!Character.isSurrogate(unit)) {
            return Character.isLetterOrDigit(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
        }
        int begin = Character.isLowSurrogate(unit) && at > 0 ? at - 1 : at;
        return Character.isLetterOrDigit(text.codePointAt(begin));
    }
}
