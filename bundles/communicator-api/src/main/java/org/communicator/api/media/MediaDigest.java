package org.communicator.api.media;

import java.util.regex.Pattern;

/**
 * Name of a content: the SHA-256 of its bytes. The same bytes have the same name, wherever they came from.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record MediaDigest(String value) implements Comparable<MediaDigest> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public MediaDigest {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a digest has 64 lower-case hexadecimal digits: " + value.length());
        }
    }

    /** Whether a text has the form of a digest. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(MediaDigest other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
