package org.communicator.core.consent;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as they are compared: without case, accents, punctuation around them and wide spaces. Pure. */
public final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\p{Sk}\\s]+|[\\p{P}\\p{Sk}\\s]+$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");

    private Words() {
    }

    /** What is left of a whole message when it is compared with a word. */
    public static String whole(String text) {
        String plain = SPACES.matcher(plain(text)).replaceAll(" ");
        return AROUND.matcher(plain).replaceAll("");
    }

    /** The words of a message with one space around each, so that a phrase is found by its whole words. */
    static String spaced(String text) {
        return " " + BETWEEN.matcher(plain(text)).replaceAll(" ").strip() + " ";
    }

    /** The entries of a setting. */
    public static Set<String> list(String setting) {
        return Arrays.stream(setting.split(",")).map(String::strip).filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .replace('\u2019', '\'').toUpperCase(Locale.ROOT);
    }
}
