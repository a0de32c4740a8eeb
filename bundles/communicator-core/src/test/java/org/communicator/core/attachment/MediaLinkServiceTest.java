package org.communicator.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaLinks.Linked;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.MemoryMediaStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaLinkServiceTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final CoreFixture core = new CoreFixture();
    private final MemoryMediaStore media = new MemoryMediaStore(core.clock);
    private final MediaLinkService links = service();
    private Attachment file;

    @BeforeEach
    void keepAFile() throws IOException {
        Stored kept = (Stored) media.put(new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
        file = new Attachment("Plan für Anna.pdf", "application/pdf", 3, State.READY, Optional.of(kept.digest()),
                Optional.empty(), Optional.empty());
    }

    @Test
    void followShouldGiveTheFileOfAPathThatWasGivenOut() throws IOException {
        String path = links.path(file, HOUR);

        Linked linked = links.follow(path).orElseThrow();

        assertThat(URI.create("https://messages.example.com" + path).getPath()).endsWith("/Plan für Anna.pdf");
        assertThat(linked.type()).isEqualTo("application/pdf");
        assertThat(linked.size()).isEqualTo(3);
        assertThat(linked.content().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void followShouldGiveNothingWhenTheTimeIsOver() {
        String path = links.path(file, HOUR);
        core.clock.advance(HOUR);

        assertThat(links.follow(path)).isEmpty();
    }

    @Test
    void followShouldGiveNothingWhenAnythingWasChanged() {
        String path = links.path(file, HOUR);

        for (int place = path.indexOf("media/") + 6; place < path.lastIndexOf('/'); place++) {
            char other = path.charAt(place) == '1' ? '2' : '1';
            String changed = path.substring(0, place) + other + path.substring(place + 1);
            assertThat(links.follow(changed)).as(changed).isEmpty();
        }
        assertThat(links.follow("/communicator/media/")).isEmpty();
        assertThat(links.follow("/communicator/media/../conf")).isEmpty();
    }

    @Test
    void followShouldKnowWhatAnotherNodeHasGivenOut() {
        assertThat(service().follow(links.path(file, HOUR))).isPresent();
    }

    @Test
    void followShouldNotKnowWhatAnotherInstallationHasGivenOut() {
        MediaLinkService other = new MediaLinkService(new CoreFixture().store.signingKeys(), new Contents(media), core.stamps);

        assertThat(links.follow(other.path(file, HOUR))).isEmpty();
    }

    private MediaLinkService service() {
        return new MediaLinkService(core.store.signingKeys(), new Contents(media), core.stamps);
    }
}
