package org.communicator.sandbox.twilio;

import java.util.Map;
import java.util.Optional;

/** Twilio's documented test numbers, which are refused with one code each. */
final class MagicNumbers {

    private static final Map<String, Integer> FROM = Map.of(
            "+15005550001", 21212,
            "+15005550007", 21606,
            "+15005550008", 21611);

    private static final Map<String, Integer> TO = Map.of(
            "+15005550001", 21211,
            "+15005550002", 21612,
            "+15005550003", 21408,
            "+15005550004", 21610,
            "+15005550009", 21614);

    private MagicNumbers() {
    }

    /** @param from null with a messaging service */
    static Optional<Integer> refusal(String from, String to) {
        return Optional.ofNullable(from).map(FROM::get).or(() -> Optional.ofNullable(TO.get(to)));
    }
}
