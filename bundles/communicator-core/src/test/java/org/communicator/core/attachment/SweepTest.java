package org.communicator.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.attachment.Upload;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.api.media.UploadId;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.MemoryMediaStore;
import org.junit.jupiter.api.Test;

/** What nobody has sent goes, and with it its content. */
class SweepTest {

    private final CoreFixture core = new CoreFixture();
    private final MemoryMediaStore media = new MemoryMediaStore(core.clock);

    @Test
    void uploadsShouldGoAfterADay() {
        Upload old = begun();
        core.clock.advance(UploadSweep.KEPT.minusHours(1));
        Upload recent = begun();
        core.clock.advance(Duration.ofHours(2));

        new UploadSweep(core.store, core.store.uploads(), core.stamps, core.workers);
        core.workers.runReady();

        assertThat(core.store.uploads().find(old.id())).isEmpty();
        assertThat(core.store.uploads().find(recent.id())).isPresent();
    }

    @Test
    void contentsShouldGoWhenNothingRefersToThemAndTheyAreNotNew() throws IOException {
        MediaDigest orphan = put(1);
        MediaDigest used = put(2);
        Upload upload = begun();
        core.store.uploads().append(upload.id(), 0, new byte[1]);
        core.store.uploads().complete(upload.id(), new Attachment("a", "text/plain", 1, State.READY, Optional.of(used),
                Optional.empty(), Optional.empty()));
        core.clock.advance(MediaSweep.LEFT_ALONE.plusHours(1));
        MediaDigest recent = put(3);

        new MediaSweep(media, core.store.mediaUse(), core.stamps, core.workers);
        core.workers.runReady();

        assertThat(media.open(orphan)).isEmpty();
        assertThat(media.open(used)).isPresent();
        assertThat(media.open(recent)).isPresent();
    }

    private Upload begun() {
        Upload upload = Upload.begun(new UploadId(UUID.randomUUID()), ACCOUNT, new StaffId("anna"), "a", 1,
                Optional.empty(), Optional.empty(), core.stamps.now());
        core.store.uploads().add(upload);
        return upload;
    }

    private MediaDigest put(int content) throws IOException {
        return ((Stored) media.put(new ByteArrayInputStream(new byte[] {(byte) content}), 10)).digest();
    }
}
