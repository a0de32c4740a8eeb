package org.communicator.api.media;

/**
 * How big a picture is, as its bytes say; a camera's hint how to turn it is not looked at.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PictureSize(int width, int height) {
    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel: " + width + " x " + height);
        }
    }

    /** How many pixels it has. */
    public long pixels() {
        return (long) width * height;
    }
}
