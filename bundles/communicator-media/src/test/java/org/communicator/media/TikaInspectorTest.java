package org.communicator.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.communicator.testkit.media.SampleMedia;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What business messages carry lies in containers that only a name tells apart. */
class TikaInspectorTest {

    static Stream<Arguments> containers() {
        return Stream.of(
                Arguments.of(SampleMedia.zip("word/document.xml"), "a.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(SampleMedia.zip("xl/workbook.xml"), "a.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of(SampleMedia.zip("index.xml"), "a.pages", "application/vnd.apple.pages"),
                Arguments.of(SampleMedia.zip("index.xml"), "a.numbers", "application/vnd.apple.numbers"),
                Arguments.of(ole(), "a.doc", "application/msword"),
                Arguments.of(ole(), "a.xls", "application/vnd.ms-excel"),
                Arguments.of(ole(), "a.ppt", "application/vnd.ms-powerpoint"),
                Arguments.of(SampleMedia.zip("a"), "a.mp4", "application/zip"),
                Arguments.of(SampleMedia.zip("a"), "a.jpg", "application/zip"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("containers")
    void inspectShouldBelieveANameWhereFormatsShareAContainer(byte[] content, String name, String type)
            throws IOException {
        assertThat(new TikaInspector().inspect(() -> new ByteArrayInputStream(content), name).type()).isEqualTo(type);
    }

    private static byte[] ole() {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] file = new byte[1024];
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }
}
