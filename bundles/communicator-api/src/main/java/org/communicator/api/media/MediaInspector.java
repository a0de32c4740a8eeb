package org.communicator.api.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * SPI: tells what a content is by its bytes. A name is believed only where formats share a container, such as the zip in
 * which both documents and archives lie. Thread-safe. Passes {@code MediaInspectorContract} of the testkit.
 */
public interface MediaInspector {

    /** What is not recognised, or says that it is a picture and has not even a picture's size. */
    String UNKNOWN = "application/octet-stream";

    /** A content that can be read from its beginning as often as need be; whoever opens it closes it. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * What a content is.
     *
     * @param type its media type, lower-case and without parameters, such as {@code image/jpeg}; {@link #UNKNOWN} if it
     *        is not recognised
     * @param picture its size, of every picture whose type is one that browsers show
     */
    record Inspection(String type, Optional<PictureSize> picture) {
        public Inspection {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(picture, "picture");
        }

        /** What is none of the known pictures. */
        public static Inspection of(String type) {
            return new Inspection(type, Optional.empty());
        }
    }

    /**
     * Looks at a content; as much of it is read as is needed.
     *
     * @param name the name that its sender gave it; may be empty
     * @throws IOException if {@code content} cannot be read
     */
    Inspection inspect(Content content, String name) throws IOException;
}
