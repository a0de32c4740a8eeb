package org.communicator.api.text;

import java.util.List;
import java.util.Objects;

/**
 * How long a text is for a carrier, which bills segments (X07).
 *
 * @param encoding how it travels
 * @param segments what is billed, 1 or more
 * @param units the length in the units of the encoding: septets of GSM 03.38, or 16-bit units
 * @param left how many units fit before another segment begins
 * @param costly the characters that force UCS-2, in their order; the first {@value #MOST_COSTLY} at most, none in GSM-7
 */
public record SmsLength(Encoding encoding, int segments, int units, int left, List<Costly> costly) {

    /** More of them than anybody looks at. */
    public static final int MOST_COSTLY = 100;

    /** How a text travels. */
    public enum Encoding {
        /** 160 septets in one segment, 153 in each of several. */
        GSM_7,
        /** 70 units in one segment, 67 in each of several. */
        UCS_2
    }

    /**
     * A character that is not in GSM 03.38.
     *
     * @param at where it begins, in UTF-16 units from the beginning of the text
     * @param character the character, one or two UTF-16 units
     */
    public record Costly(int at, String character) {

        public Costly {
            Objects.requireNonNull(character, "character");
        }
    }

    public SmsLength {
        Objects.requireNonNull(encoding, "encoding");
        costly = List.copyOf(costly);
    }
}
