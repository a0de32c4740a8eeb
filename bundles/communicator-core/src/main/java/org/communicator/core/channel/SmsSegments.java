package org.communicator.core.channel;

/**
 * Counts the segments of a text as carriers bill them: GSM 03.38 where every character fits (160 septets, 153 a
 * segment when concatenated), else UCS-2 (70 units, 67 a segment). Neither an escape pair nor a surrogate pair is split.
 */
public final class SmsSegments {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_ESCAPED = "^{}\\[~]|€\f";
    private static final int[] GSM_SIZES = {160, 153};
    private static final int[] UCS2_SIZES = {70, 67};

    private SmsSegments() {
    }

    /** The number of segments; an empty text is one. */
    public static int count(String text) {
        return text.codePoints().allMatch(SmsSegments::isGsm) ? count(text, GSM_SIZES, SmsSegments::septets)
                : count(text, UCS2_SIZES, Character::charCount);
    }

    private interface Size {
        int of(int codePoint);
    }

    private static int count(String text, int[] sizes, Size size) {
        if (text.codePoints().map(size::of).sum() <= sizes[0]) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int units = size.of(codePoint);
            if (used + units > sizes[1]) {
                segments++;
                used = 0;
            }
            used += units;
        }
        return segments;
    }

    private static boolean isGsm(int codePoint) {
        return GSM.indexOf(codePoint) >= 0 || GSM_ESCAPED.indexOf(codePoint) >= 0;
    }

    private static int septets(int codePoint) {
        return GSM_ESCAPED.indexOf(codePoint) >= 0 ? 2 : 1;
    }
}
