package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.LEE;
import static org.communicator.testkit.store.StoreStory.START;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.communicator.api.attachment.Upload;
import org.communicator.api.attachment.Uploads;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.UploadId;
import org.communicator.api.store.MediaUseStore;
import org.communicator.api.store.UploadStore;
import org.junit.jupiter.api.Test;

/** What every {@link UploadStore} keeps to. */
public interface UploadStoreContract {

    /**
     * An empty store.
     *
     * @param uploads the store under test
     * @param uses what is referred to
     */
    record Stage(UploadStore uploads, MediaUseStore uses) {
    }

    /** Called once, at the beginning of each test. */
    Stage emptyUploads();

    @Test
    default void findShouldGiveWhatWasBegun() {
        UploadStore uploads = emptyUploads().uploads();
        Upload upload = Upload.begun(new UploadId(UUID.randomUUID()), ACME, DANA, "our plan – v2.pdf", 3,
                Optional.of(Channel.SMS), Optional.of("+12025550100"), START);
        uploads.add(upload);

        assertThat(uploads.find(upload.id())).contains(upload);
        assertThat(uploads.find(new UploadId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void appendShouldKeepPiecesInTheirPlaces() {
        UploadStore uploads = emptyUploads().uploads();
        Upload upload = begun(uploads, DANA, Uploads.MAX_PIECE + 2, START);
        byte[] first = new byte[Uploads.MAX_PIECE];
        new Random(1).nextBytes(first);

        assertThat(uploads.append(upload.id(), 0, first)).isTrue();
        assertThat(uploads.append(upload.id(), Uploads.MAX_PIECE, new byte[] {7, 8})).isTrue();

        assertThat(uploads.find(upload.id()).orElseThrow().isWhole()).isTrue();
        assertThat(uploads.piece(upload.id(), 0)).hasValueSatisfying(piece -> assertThat(piece).isEqualTo(first));
        assertThat(uploads.piece(upload.id(), Uploads.MAX_PIECE))
                .hasValueSatisfying(piece -> assertThat(piece).containsExactly(7, 8));
        assertThat(uploads.piece(upload.id(), 1)).isEmpty();
    }

    @Test
    default void appendShouldTakeNothingThatDoesNotFit() {
        UploadStore uploads = emptyUploads().uploads();
        Upload upload = begun(uploads, DANA, 3, START);
        uploads.append(upload.id(), 0, new byte[] {1, 2});

        assertThat(uploads.append(upload.id(), 0, new byte[] {1, 2})).isFalse();
        assertThat(uploads.append(upload.id(), 3, new byte[] {1})).isFalse();
        assertThat(uploads.append(upload.id(), 2, new byte[] {1, 2})).isFalse();
        assertThat(uploads.append(new UploadId(UUID.randomUUID()), 0, new byte[] {1})).isFalse();
        assertThat(uploads.find(upload.id()).orElseThrow().received()).isEqualTo(2);
    }

    @Test
    default void completeShouldLeaveTheFileInsteadOfItsPieces() {
        Stage stage = emptyUploads();
        Upload upload = begun(stage.uploads(), DANA, 1, START);
        stage.uploads().append(upload.id(), 0, new byte[] {1});

        assertThat(stage.uploads().complete(upload.id(), MediaUseStoreContract.photo())).isTrue();
        assertThat(stage.uploads().complete(upload.id(), MediaUseStoreContract.photo())).isFalse();

        assertThat(stage.uploads().find(upload.id()).orElseThrow().file()).contains(MediaUseStoreContract.photo());
        assertThat(stage.uploads().piece(upload.id(), 0)).isEmpty();
        assertThat(stage.uses().used(List.of(MediaUseStoreContract.PHOTO, MediaUseStoreContract.SMALL))).hasSize(2);
    }

    @Test
    default void takeShouldGiveItToOneOnly() {
        Stage stage = emptyUploads();
        Upload upload = begun(stage.uploads(), DANA, 1, START);
        stage.uploads().append(upload.id(), 0, new byte[] {1});
        stage.uploads().complete(upload.id(), MediaUseStoreContract.photo());

        assertThat(stage.uploads().take(upload.id()).orElseThrow().file()).contains(MediaUseStoreContract.photo());
        assertThat(stage.uploads().take(upload.id())).isEmpty();
        assertThat(stage.uploads().find(upload.id())).isEmpty();
        assertThat(stage.uses().used(List.of(MediaUseStoreContract.PHOTO))).isEmpty();
    }

    @Test
    default void takeShouldTakePiecesAway() {
        UploadStore uploads = emptyUploads().uploads();
        Upload upload = begun(uploads, DANA, 2, START);
        uploads.append(upload.id(), 0, new byte[] {1});

        assertThat(uploads.take(upload.id())).isPresent();
        assertThat(uploads.piece(upload.id(), 0)).isEmpty();
        assertThat(uploads.append(upload.id(), 1, new byte[] {1})).isFalse();
    }

    @Test
    default void countShouldCountWhatSomebodyHas() {
        UploadStore uploads = emptyUploads().uploads();
        begun(uploads, DANA, 1, START);
        begun(uploads, DANA, 1, START);
        begun(uploads, LEE, 1, START);

        assertThat(uploads.count(ACME, DANA)).isEqualTo(2);
        assertThat(uploads.count(ACME, new StaffId("nobody"))).isZero();
    }

    @Test
    default void begunBeforeShouldListTheOldestFirst() {
        UploadStore uploads = emptyUploads().uploads();
        Upload second = begun(uploads, DANA, 1, START.plusSeconds(1));
        Upload first = begun(uploads, LEE, 1, START);
        begun(uploads, LEE, 1, START.plusSeconds(2));

        assertThat(uploads.begunBefore(START.plusSeconds(2), 10)).containsExactly(first.id(), second.id());
        assertThat(uploads.begunBefore(START.plusSeconds(2), 1)).containsExactly(first.id());
    }

    private static Upload begun(UploadStore uploads, StaffId staff, long size, Instant at) {
        Upload upload = Upload.begun(new UploadId(UUID.randomUUID()), ACME, staff, "plan.pdf", size, Optional.empty(),
                Optional.empty(), at);
        uploads.add(upload);
        return upload;
    }
}
