package org.communicator.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.attachment.Upload;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.PostOutcome.FilesRefused;
import org.communicator.api.conversation.PostOutcome.Posted;
import org.communicator.api.conversation.PostOutcome.UploadMissing;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaRefusal.Reason;
import org.communicator.api.media.UploadId;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** Messages with files, from the author to the provider. */
class EnclosuresTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession anna = core.session("anna", DOWNTOWN);

    @Test
    void postShouldSendTheFilesOfTheAuthor() {
        Attachment photo = file("photo.jpg", "image/jpeg", 100);
        UploadId upload = uploaded("anna", photo);

        Message message = ((Posted) post("", upload)).message();
        core.workers.runReady();

        assertThat(core.stored(message).attachments()).containsExactly(photo);
        assertThat(core.provider.accepted()).singleElement()
                .satisfies(sent -> assertThat(sent.attachments()).containsExactly(photo));
        assertThat(message.segments()).isEqualTo(1);
        assertThat(core.store.uploads().find(upload)).isEmpty();
    }

    @Test
    void postShouldGiveTheSameAnswerWhenItIsRepeated() {
        UploadId upload = uploaded("anna", file("photo.jpg", "image/jpeg", 100));
        NewMessage draft = new NewMessage("Look", Optional.of("key-1")).with(List.of(upload));

        Message first = ((Posted) core.conversations.postToClient(anna, KAREN, draft)).message();

        assertThat(((Posted) core.conversations.postToClient(anna, KAREN, draft)).message().id()).isEqualTo(first.id());
        assertThat(core.conversations.postToClient(anna, KAREN, draft.with(List.of())))
                .isInstanceOf(PostOutcome.KeyReused.class);
    }

    @Test
    void postShouldSayWhatStandsAgainstTheFiles() {
        UploadId page = uploaded("anna", file("page.html", "text/html", 100));

        FilesRefused refused = (FilesRefused) post("Look", page);

        assertThat(refused.refusals()).singleElement().satisfies(each -> assertThat(each.reason()).isEqualTo(Reason.WRONG_TYPE));
        assertThat(core.store.uploads().find(page)).isPresent();
    }

    @Test
    void postShouldSayThatAFileIsNotHere() {
        UploadId bobs = uploaded("bob", file("photo.jpg", "image/jpeg", 100));
        Upload unfinished = begun("anna");

        assertThat(post("Look", bobs)).isEqualTo(new UploadMissing(bobs));
        assertThat(post("Look", unfinished.id())).isEqualTo(new UploadMissing(unfinished.id()));
        assertThat(core.store.uploads().find(bobs)).isPresent();
    }

    @Test
    void postShouldSendAFileOnceOnly() {
        UploadId upload = uploaded("anna", file("photo.jpg", "image/jpeg", 100));

        assertThat(post("Look", upload)).isInstanceOf(Posted.class);
        assertThat(post("Look", upload)).isEqualTo(new UploadMissing(upload));
    }

    private PostOutcome post(String text, UploadId upload) {
        return core.conversations.postToClient(anna, KAREN, new NewMessage(text, Optional.empty(), Optional.empty(),
                List.of(), org.communicator.api.conversation.Timing.NOW, Optional.empty(), Optional.empty(),
                List.of(upload)));
    }

    private UploadId uploaded(String staff, Attachment file) {
        Upload upload = begun(staff);
        core.store.uploads().append(upload.id(), 0, new byte[1]);
        core.store.uploads().complete(upload.id(), file);
        return upload.id();
    }

    private Upload begun(String staff) {
        Upload upload = Upload.begun(new UploadId(UUID.randomUUID()), ACCOUNT, new StaffId(staff), "a", 1,
                Optional.empty(), Optional.empty(), core.stamps.now());
        core.store.uploads().add(upload);
        return upload;
    }

    private static Attachment file(String name, String type, long size) {
        return new Attachment(name, type, size, State.READY, Optional.of(new MediaDigest("a".repeat(64))),
                Optional.empty(), Optional.empty());
    }
}
