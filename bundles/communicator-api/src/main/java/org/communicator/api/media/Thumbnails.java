package org.communicator.api.media;

import java.io.IOException;
import java.util.Optional;
import org.communicator.api.media.MediaInspector.Content;

/**
 * SPI: makes small pictures of pictures. Thread-safe. Passes {@code ThumbnailsContract} of the testkit.
 */
public interface Thumbnails {

    /** The longer side of a small picture, in pixels; a picture that is smaller stays as small. */
    int SIDE = 480;

    /** The media type of all small pictures. */
    String TYPE = "image/jpeg";

    /**
     * A small picture as a whole JPEG file, upright and without what the camera wrote into the file; empty if the
     * content is no picture that can be read, or one that has too many pixels to unpack it safely.
     *
     * @throws IOException if {@code content} cannot be read
     */
    Optional<byte[]> of(Content content) throws IOException;
}
