package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.communicator.api.attachment.Attachments.Form;
import org.communicator.api.attachment.Attachments.Opened;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttachmentsTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String FILES = "/messages/" + Facts.inbound().id() + "/attachments/";
    private static final MediaDigest CONTENT = new MediaDigest("a".repeat(64));

    private final List<Attachment> files = List.of(
            new Attachment("Plan \"für\" Anna.pdf", "application/pdf", 3, State.READY, Optional.of(CONTENT),
                    Optional.empty(), Optional.empty()),
            new Attachment("page.html", "text/html", 3, State.READY, Optional.of(CONTENT), Optional.empty(),
                    Optional.empty()),
            new Attachment("late.jpg", "image/jpeg", 0, State.AWAITED, Optional.empty(), Optional.empty(),
                    Optional.empty()),
            new Attachment("lost.jpg", "image/jpeg", 0, State.MISSING, Optional.empty(), Optional.empty(),
                    Optional.empty()));

    @BeforeEach
    void letThereBeFiles() {
        STAGE.ports.attachments = (session, message, place, form) -> message.equals(Facts.inbound().id())
                && place < files.size() ? Optional.of(opened(files.get(place), form)) : Optional.empty();
    }

    @Test
    void openShouldShowWhatBrowsersCanShow() {
        Answer answer = STAGE.api().get(FILES + 0);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("abc");
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).isEqualTo(
                "inline; filename=\"Plan _f_r_ Anna.pdf\"; filename*=UTF-8''Plan%20%22f%C3%BCr%22%20Anna.pdf");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void openShouldOnlyLetSaveWhatABrowserCouldRun() {
        Answer answer = STAGE.api().get(FILES + 1);

        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"page.html\"");
    }

    @Test
    void openShouldSayWhyAFileIsNotThere() {
        assertThat(STAGE.api().get(FILES + 2).problem()).isEqualTo("attachment-not-there");
        assertThat(STAGE.api().get(FILES + 2).at("/detail")).contains("on its way");
        assertThat(STAGE.api().get(FILES + 3).at("/detail")).contains("could not be had");
    }

    @Test
    void openShouldAnswer404WhenThereIsNoSuchFile() {
        assertThat(STAGE.api().get(FILES + 4).status()).isEqualTo(404);
        assertThat(STAGE.api().get("/messages/" + Facts.outbound().id() + "/attachments/0").status()).isEqualTo(404);
    }

    @Test
    void thumbnailShouldBeAJpegIfThereIsOne() {
        Answer answer = STAGE.api().get(FILES + 0 + "/thumbnail");

        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(STAGE.api().get(FILES + 2 + "/thumbnail").status()).isEqualTo(404);
    }

    private static Opened opened(Attachment file, Form form) {
        if (file.content().isEmpty()) {
            return new Opened.NotThere(file);
        }
        return new Opened.There(file, form == Form.WHOLE ? file.type() : "image/jpeg",
                new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)));
    }
}
