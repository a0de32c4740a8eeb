package org.communicator.api.media;

/**
 * One of the contents that a message is to carry.
 *
 * @param name its name, for people
 * @param type its media type, as {@link MediaInspector} tells it
 * @param size its size in bytes
 */
public record MediaItem(String name, String type, long size) {

    public MediaItem {
        if (type.indexOf('/') < 1) {
            throw new IllegalArgumentException("no media type: " + type.length() + " characters");
        }
        if (size < 0) {
            throw new IllegalArgumentException("a size must not be negative: " + size);
        }
    }
}
