package org.communicator.core.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.text.SearchText;
import org.communicator.api.text.SearchText.Word;

/**
 * What somebody typed, as it is looked for. Pure.
 *
 * @param query whom it may mean
 * @param number the valid number that it is, if it is one
 */
record Typed(RecipientQuery query, Optional<String> number) {

    private static final Predicate<String> DIGITS_AND_SIGNS = Pattern.compile("\\+?[0-9 ().\\-/]+").asMatchPredicate();
    private static final String ANY_REGION = "ZZ";
    /** Fewer digits say nothing of a number; they may be an extension. */
    private static final int SHORTEST_BEGINNING = 3;

    /**
     * Reads it.
     *
     * @param countryCodes such as +1, for a number without one
     */
    static Typed of(String typed, Collection<String> countryCodes, PhoneNumbers phones) {
        String text = typed.strip();
        return DIGITS_AND_SIGNS.test(text) ? number(text, countryCodes, phones) : words(text);
    }

    private static Typed words(String text) {
        Optional<String> email = Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(address -> address.indexOf('@') > 0 && address.indexOf(' ') < 0);
        List<String> words = email.isPresent() ? List.of()
                : SearchText.words(text).stream().map(Word::folded).distinct().toList();
        return new Typed(new RecipientQuery(words, List.of(), Optional.empty(), email, Optional.empty()),
                Optional.empty());
    }

    private static Typed number(String text, Collection<String> countryCodes, PhoneNumbers phones) {
        String digits = text.replaceAll("[^0-9]", "");
        boolean international = text.startsWith("+");
        List<String> beginnings = international ? List.of("+" + digits)
                : Stream.concat(Stream.of("+" + digits), countryCodes.stream().map(code -> code + national(digits)))
                        .toList();
        Optional<String> valid = beginnings.stream().filter(each -> international || !each.equals("+" + digits))
                .flatMap(each -> phones.e164(each, ANY_REGION).stream()).findFirst()
                .or(() -> phones.e164("+" + digits, ANY_REGION).filter(e164 -> startsWithAny(e164, countryCodes)));
        List<String> numbers = Stream.concat(valid.stream(), beginnings.stream()).distinct()
                .collect(Collectors.toList());
        return new Typed(new RecipientQuery(List.of(), digits.length() < SHORTEST_BEGINNING ? List.of() : numbers,
                Optional.of(digits).filter(each -> each.length() >= RecipientQuery.SHORTEST_ENDING), Optional.empty(),
                Optional.of(digits).filter(each -> !international && !each.isEmpty())), valid);
    }

    /** Without the zero by which numbers are dialled within most countries. */
    private static String national(String digits) {
        return digits.startsWith("0") && digits.length() > 1 ? digits.substring(1) : digits;
    }

    private static boolean startsWithAny(String number, Collection<String> countryCodes) {
        return countryCodes.isEmpty() || countryCodes.stream().anyMatch(number::startsWith);
    }
}
