package org.communicator.core.recipient;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The country codes of one's own numbers, for numbers that are typed without one. Pure. */
final class CountryCodes {

    /** ITU-T E.164, annex: the codes of two digits; 1 and 7 have one digit, all others three. */
    private static final Set<String> OF_TWO_DIGITS = Set.of("20", "27", "30", "31", "32", "33", "34", "36", "39", "40",
            "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61",
            "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

    private CountryCodes() {
    }

    /** Those of the E.164 numbers, with the plus sign, in order. */
    static Collection<String> of(Collection<String> numbers) {
        return numbers.stream().filter(number -> number.length() > 4).map(CountryCodes::of).distinct().sorted()
                .collect(Collectors.toUnmodifiableList());
    }

    private static String of(String number) {
        char first = number.charAt(1);
        if (first == '1' || first == '7') {
            return number.substring(0, 2);
        }
        return number.substring(0, OF_TWO_DIGITS.contains(number.substring(1, 3)) ? 3 : 4);
    }
}
