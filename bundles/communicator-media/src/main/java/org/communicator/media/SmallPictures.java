package org.communicator.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.Thumbnails.Builder;
import org.communicator.api.media.MediaInspector.Content;
import org.communicator.api.media.PictureSize;
import org.communicator.api.media.Thumbnails;
import org.osgi.service.component.annotations.Component;

/** Unpacks few pictures at once: one of them may take hundreds of megabytes for a moment. */
@Component
public final class SmallPictures implements Thumbnails {

    private static final long MOST_PIXELS = 50_000_000;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final double QUALITY = 0.82;

    private final Semaphore few = new Semaphore(2);

    @Override
    public Optional<byte[]> of(Content content) throws IOException {
        byte[] bytes;
        try (InputStream opened = content.open()) {
            bytes = opened.readNBytes(MOST_BYTES + 1);
        }
        Optional<PictureSize> size = bytes.length > MOST_BYTES ? Optional.empty()
                : Pictures.size(new ByteArrayInputStream(bytes)).filter(each -> each.pixels() <= MOST_PIXELS);
        return size.isEmpty() ? Optional.empty() : small(bytes, size.get());
    }

    private Optional<byte[]> small(byte[] bytes, PictureSize size) {
        few.acquireUninterruptibly();
        try {
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            net.coobird.thumbnailator.Thumbnails.of(onWhite(sized(bytes, size).asBufferedImage())).scale(1)
                    .outputFormat("jpg").outputQuality(QUALITY).toOutputStream(small);
            return Optional.of(small.toByteArray());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        } finally {
            few.release();
        }
    }

    private static Builder<? extends InputStream> sized(byte[] bytes, PictureSize size) {
        Builder<? extends InputStream> builder = net.coobird.thumbnailator.Thumbnails.of(new ByteArrayInputStream(bytes))
                .imageType(BufferedImage.TYPE_INT_ARGB);
        return Math.max(size.width(), size.height()) > SIDE ? builder.size(SIDE, SIDE) : builder.scale(1);
    }

    /** JPEG knows no transparency. */
    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage white = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = white.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return white;
    }
}
