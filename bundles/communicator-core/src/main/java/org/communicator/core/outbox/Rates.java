package org.communicator.core.outbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communicator.api.people.SenderNumber.Type;
import org.communicator.core.channel.NumberTypes;

/**
 * SMS segments a second that each of our numbers may send. Pure.
 *
 * @param byType for numbers of a type; 0 or nothing for no limit
 * @param byNumber for single numbers
 */
record Rates(Map<Type, Double> byType, Map<String, Double> byNumber) {

    static Rates of(PaceConfig config) {
        return new Rates(Map.of(Type.LOCAL, config.local(), Type.TOLL_FREE, config.toll_free(), Type.SHORT_CODE,
                config.short_code()), numbers(config.numbers()));
    }

    /** The rate of a number; empty for no limit. */
    Optional<Double> of(String number) {
        Double own = byNumber.get(number);
        return Optional.ofNullable(own == null ? byType.get(NumberTypes.of(number)) : own).filter(rate -> rate > 0);
    }

    private static Map<String, Double> numbers(String written) {
        return Arrays.stream(written.split(",")).map(String::strip).filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0].strip(), Rates::rate));
    }

    private static double rate(String[] entry) {
        try {
            return Double.parseDouble(entry[1].strip());
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("numbers of " + PaceConfig.PID
                    + " must be written like +13035550100=4.5: " + String.join("=", entry), unreadable);
        }
    }
}
