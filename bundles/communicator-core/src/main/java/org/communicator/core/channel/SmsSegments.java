package org.communicator.core.channel;

import java.util.ArrayList;
import java.util.List;
import org.communicator.api.text.SmsLength;
import org.communicator.api.text.SmsLength.Costly;
import org.communicator.api.text.SmsLength.Encoding;

/**
 * Counts the segments of a text as carriers bill them: GSM 03.38 where every character fits (160 septets, 153 a
 * segment when concatenated), else UCS-2 (70 units, 67 a segment). Neither an escape pair nor a surrogate pair is split.
 */
public final class SmsSegments {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_ESCAPED = "^{}\\[~]|€\f";

    private SmsSegments() {
    }

    /** The number of segments; an empty text is one. */
    public static int count(String text) {
        return measure(text).segments();
    }

    /** The length, and why it is so. */
    public static SmsLength measure(String text) {
        List<Costly> costly = costly(text);
        return costly.isEmpty() ? measure(text, Encoding.GSM_7, 160, 153, SmsSegments::septets, costly)
                : measure(text, Encoding.UCS_2, 70, 67, Character::charCount, costly);
    }

    private interface Size {
        int of(int codePoint);
    }

    private static SmsLength measure(String text, Encoding encoding, int alone, int joined, Size size,
            List<Costly> costly) {
        int units = text.codePoints().map(size::of).sum();
        if (units <= alone) {
            return new SmsLength(encoding, 1, units, alone - units, costly);
        }
        int segments = 1;
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int more = size.of(codePoint);
            if (used + more > joined) {
                segments++;
                used = 0;
            }
            used += more;
        }
        return new SmsLength(encoding, segments, units, joined - used, costly);
    }

    private static List<Costly> costly(String text) {
        List<Costly> costly = new ArrayList<>();
        for (int at = 0; at < text.length() && costly.size() < SmsLength.MOST_COSTLY; at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            if (GSM.indexOf(character) < 0 && GSM_ESCAPED.indexOf(character) < 0) {
                costly.add(new Costly(at, Character.toString(character)));
            }
        }
        return costly;
    }

    private static int septets(int codePoint) {
        return GSM_ESCAPED.indexOf(codePoint) >= 0 ? 2 : 1;
    }
}
