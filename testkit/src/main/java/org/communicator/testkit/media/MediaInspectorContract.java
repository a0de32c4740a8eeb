package org.communicator.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.media.MediaInspector;
import org.communicator.api.media.MediaInspector.Inspection;
import org.communicator.api.media.PictureSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link MediaInspector} does. */
public interface MediaInspectorContract {

    /** The one under test. */
    MediaInspector inspector();

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of("a picture", SampleMedia.picture("png", 8, 8), "a.png", "image/png"),
                Arguments.of("a picture without a name", SampleMedia.picture("jpg", 8, 8), "", "image/jpeg"),
                Arguments.of("a picture that is called a document", SampleMedia.picture("gif", 8, 8), "a.docx", "image/gif"),
                Arguments.of("a page that is called a picture", SampleMedia.page(), "a.png", "text/html"),
                Arguments.of("a document", SampleMedia.pdf(), "a.pdf", "application/pdf"),
                Arguments.of("a document that is called a picture", SampleMedia.pdf(), "a.jpg", "application/pdf"),
                Arguments.of("an archive", SampleMedia.zip("a.txt"), "a.zip", "application/zip"),
                Arguments.of("a text", SampleMedia.text("Hello"), "a.txt", "text/plain"),
                Arguments.of("noise that is called a film", SampleMedia.noise(), "a.mp4", MediaInspector.UNKNOWN),
                Arguments.of("noise that is called a picture", SampleMedia.noise(), "a.jpg", MediaInspector.UNKNOWN),
                Arguments.of("a picture that ends before it begins", SampleMedia.headOfPng(), "a.png", MediaInspector.UNKNOWN),
                Arguments.of("a picture that would fill the memory", SampleMedia.pngThatClaims(60_000, 60_000), "a.png",
                        MediaInspector.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("contents")
    default void inspectShouldTellTheTypeByTheBytes(String what, byte[] content, String name, String type)
            throws IOException {
        assertThat(inspector().inspect(() -> new ByteArrayInputStream(content), name).type()).isEqualTo(type);
    }

    @Test
    default void inspectShouldNotTellThatAProgramIsAnythingElse() throws IOException {
        Inspection inspection = inspector().inspect(() -> new ByteArrayInputStream(SampleMedia.program()), "a.docx");

        assertThat(inspection.type()).doesNotContain("document").doesNotStartWith("image/");
    }

    @Test
    default void inspectShouldTellHowBigAPictureIs() throws IOException {
        byte[] picture = SampleMedia.picture("jpg", 640, 480);

        assertThat(inspector().inspect(() -> new ByteArrayInputStream(picture), "a.jpg"))
                .isEqualTo(new Inspection("image/jpeg", Optional.of(new PictureSize(640, 480))));
    }

    @Test
    default void inspectShouldKnowNothingOfAnEmptyContent() throws IOException {
        assertThat(inspector().inspect(() -> new ByteArrayInputStream(new byte[0]), "a.png"))
                .isEqualTo(Inspection.of(MediaInspector.UNKNOWN));
    }

    @Test
    default void inspectShouldFailWhenTheContentCannotBeRead() {
        IOException gone = new IOException("gone");

        assertThatThrownBy(() -> inspector().inspect(() -> {
            throw gone;
        }, "a.png")).isSameAs(gone);
    }
}
