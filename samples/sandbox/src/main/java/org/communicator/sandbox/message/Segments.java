package org.communicator.sandbox.message;

/**
 * How many parts a text takes on the air, after GSM 03.38: 160 septets, or 153 a part; outside that alphabet 70
 * UTF-16 units, or 67 a part. A character is never split over two parts.
 */
public record Segments(int count, String encoding) {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_ESCAPED = "^{}\\[~]|€\f";

    public static Segments of(String text) {
        return text.chars().allMatch(Segments::isGsm)
                ? new Segments(count(text, 160, 153, false), "GSM-7")
                : new Segments(count(text, 70, 67, true), "UCS-2");
    }

    private static int count(String text, int alone, int part, boolean unicode) {
        int total = 0;
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int cost = unicode ? Character.charCount(point) : septets(point);
            total += cost;
            if (used + cost > part) {
                parts++;
                used = 0;
            }
            used += cost;
        }
        return total <= alone ? 1 : parts;
    }

    private static boolean isGsm(int unit) {
        return GSM.indexOf(unit) >= 0 || GSM_ESCAPED.indexOf(unit) >= 0;
    }

    private static int septets(int point) {
        return GSM_ESCAPED.indexOf(point) >= 0 ? 2 : 1;
    }
}
