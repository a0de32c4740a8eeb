package org.communicator.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaLinks;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.web.rest.ApiStage;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MediaServletTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage().with("hooks.rate", 0);

    @Test
    void fileShouldBeGivenToWhoeverHasTheLinkAndBeOpenedByNoBrowser() throws IOException {
        Answer answer = call("GET", link("<script>alert(1)</script>", "text/html"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Length")).isEqualTo("25");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void headShouldTellTypeAndSizeOnly() throws IOException {
        Answer answer = call("HEAD", link("abc", "image/png"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Content-Length")).isEqualTo("3");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void linkShouldAnswer404WhenItWasNotGivenOut() {
        assertThat(call("GET", MediaLinks.ROOT + "a.b.c").status()).isEqualTo(404);
    }

    @Test
    void otherMethodsShouldBeRefused() throws IOException {
        Answer answer = call("DELETE", link("abc", "image/png"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    private static String link(String content, String type) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Stored stored = (Stored) STAGE.server.media.put(new ByteArrayInputStream(bytes), bytes.length);
        return STAGE.server.links.path(new Attachment("a file", type, bytes.length, State.READY,
                Optional.of(stored.digest()), Optional.empty(), Optional.empty()), Duration.ofHours(1));
    }

    private static Answer call(String method, String path) {
        return STAGE.api().raw(method, path, "");
    }
}
