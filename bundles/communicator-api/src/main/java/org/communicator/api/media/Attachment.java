package org.communicator.api.media;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of a message.
 *
 * @param name its name for people, 1 to {@value #MAX_NAME} characters without control characters and slashes
 * @param type its media type, as {@link MediaInspector} tells it by the content, or as its sender says while it is awaited
 * @param size its size in bytes; 0 while it is not known
 * @param state whether the content is there
 * @param content what is in it; present if it is {@link State#READY}
 * @param picture its size, if it is a picture
 * @param thumbnail a small picture of it, if there is one
 */
public record Attachment(String name, String type, long size, State state, Optional<MediaDigest> content,
        Optional<PictureSize> picture, Optional<MediaDigest> thumbnail) {

    /** Whether a content is there. */
    public enum State {
        /** It can be opened. */
        READY,
        /** It is on its way to us. */
        AWAITED,
        /** It could not be had, or must not be opened. */
        MISSING
    }

    public static final int MAX_NAME = 200;

    private static final String NO_NAME = "file";

    public Attachment {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(thumbnail, "thumbnail");
        if (!name.equals(cleanName(name))) {
            throw new IllegalArgumentException("not a name of a file: " + name.length() + " characters");
        }
        if (type.indexOf('/') < 1 || type.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("no media type: " + type.length() + " characters");
        }
        if (size < 0) {
            throw new IllegalArgumentException("a size must not be negative: " + size);
        }
        if ((state == State.READY) != content.isPresent()) {
            throw new IllegalArgumentException("what is there has a content, and nothing else has: " + state);
        }
    }

    /** What somebody called a file, without folders and without what would make trouble on a screen or disk. */
    public static String cleanName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints().filter(point -> !isTrouble(point)).forEach(clean::appendCodePoint);
        String stripped = clean.toString().strip();
        return stripped.isEmpty() ? NO_NAME : shortened(stripped);
    }

    /** Such as marks that turn the direction of writing around and make exe look like jpg. */
    private static boolean isTrouble(int point) {
        int kind = Character.getType(point);
        return kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR || kind == Character.SURROGATE;
    }

    /** Without its middle, so that its ending stays. */
    private static String shortened(String name) {
        if (name.length() <= MAX_NAME) {
            return name;
        }
        int half = MAX_NAME / 2;
        int begin = Character.isHighSurrogate(name.charAt(half - 1)) ? half - 1 : half;
        int end = name.length() - half + 1;
        return (name.substring(0, begin) + "…"
                + name.substring(Character.isLowSurrogate(name.charAt(end)) ? end + 1 : end)).strip();
    }

    /** Everything that is kept for it. */
    public Stream<MediaDigest> contents() {
        return Stream.concat(content.stream(), thumbnail.stream());
    }
}
