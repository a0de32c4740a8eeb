package org.communicator.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.communicator.api.media.PictureSize;

/** Reads the head of a picture without unpacking the rest. */
final class Pictures {

    private Pictures() {
    }

    /** How big it is; empty if that cannot be made out. */
    static Optional<PictureSize> size(InputStream bytes) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? size(readers.next(), input) : Optional.empty();
        }
    }

    /** Readers of the platform answer broken heads with all kinds of exceptions. */
    private static Optional<PictureSize> size(ImageReader reader, ImageInputStream input) {
        try {
            reader.setInput(input, true, true);
            return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
