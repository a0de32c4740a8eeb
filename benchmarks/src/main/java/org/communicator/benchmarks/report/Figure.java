package org.communicator.benchmarks.report;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param id a stable name for programs
 * @param what it is, in words
 * @param value its value
 * @param unit its unit, perhaps empty
 * @param target what it should be
 * @param detail what it was made of, for programs; may be null
 */
record Figure(String id, String what, double value, String unit, Target target, Object detail) {

    private static final double NO_DIGITS_FROM = 100;
    private static final double ONE_DIGIT_FROM = 10;

    String text() {
        int digits = value >= NO_DIGITS_FROM ? 0 : value >= ONE_DIGIT_FROM ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** A whole number without a point. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
