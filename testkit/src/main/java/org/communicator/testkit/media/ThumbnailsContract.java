package org.communicator.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.communicator.api.media.Thumbnails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everything that makes {@link Thumbnails} does. */
public interface ThumbnailsContract {

    /** The one under test. */
    Thumbnails thumbnails();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    default void ofShouldMakeASmallPictureOfTheSameShape(String format) throws IOException {
        BufferedImage small = shown(thumbnails().of(() -> new ByteArrayInputStream(
                SampleMedia.picture(format, 1200, 600))));

        assertThat(small.getWidth()).isEqualTo(Thumbnails.SIDE);
        assertThat(small.getHeight()).isEqualTo(Thumbnails.SIDE / 2);
        assertThat(new Color(small.getRGB(20, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(Thumbnails.SIDE - 20, 20)).getBlue()).isGreaterThan(200);
    }

    @Test
    default void ofShouldLeaveASmallPictureAsSmallAsItIs() throws IOException {
        BufferedImage small = shown(thumbnails().of(() -> new ByteArrayInputStream(SampleMedia.picture("png", 60, 40))));

        assertThat(small.getWidth()).isEqualTo(60);
        assertThat(small.getHeight()).isEqualTo(40);
    }

    @Test
    default void ofShouldMakeNothingOfWhatIsNoPicture() throws IOException {
        assertThat(thumbnails().of(() -> new ByteArrayInputStream(SampleMedia.pdf()))).isEmpty();
        assertThat(thumbnails().of(() -> new ByteArrayInputStream(SampleMedia.headOfPng()))).isEmpty();
        assertThat(thumbnails().of(() -> new ByteArrayInputStream(new byte[0]))).isEmpty();
    }

    @Test
    default void ofShouldNotUnpackAPictureThatWouldFillTheMemory() throws IOException {
        assertThat(thumbnails().of(() -> new ByteArrayInputStream(SampleMedia.pngThatClaims(50_000, 50_000)))).isEmpty();
    }

    @Test
    default void ofShouldFailWhenTheContentCannotBeRead() {
        IOException gone = new IOException("gone");

        assertThatThrownBy(() -> thumbnails().of(() -> {
            throw gone;
        })).isSameAs(gone);
    }

    private static BufferedImage shown(Optional<byte[]> small) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(small.orElseThrow()));
    }
}
