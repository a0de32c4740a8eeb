package org.communicator.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.communicator.api.attachment.Attachments.Form;
import org.communicator.api.attachment.Attachments.Opened;
import org.communicator.api.attachment.Attachments.Opened.NotThere;
import org.communicator.api.attachment.Attachments.Opened.There;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.MemoryMediaStore;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;
import org.junit.jupiter.api.Test;

class AttachmentServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final MemoryMediaStore media = new MemoryMediaStore(core.clock);
    private final StoreStory story = new StoreStory(new Stores(core.store, core.store.conversations(),
            core.store.messages(), core.store.outbox(), core.store.directory()));
    private final AttachmentService service = new AttachmentService(core.stores, new Contents(media));

    @Test
    void openShouldGiveAFileToThoseWhoSeeItsMessage() throws IOException {
        Message message = with(ready("photo.jpg", "image/jpeg", Optional.of(put("small"))));

        There whole = (There) open(message, 0, Form.WHOLE).orElseThrow();
        There small = (There) open(message, 0, Form.THUMBNAIL).orElseThrow();

        assertThat(text(whole)).isEqualTo("photo.jpg");
        assertThat(whole.type()).isEqualTo("image/jpeg");
        assertThat(text(small)).isEqualTo("small");
    }

    @Test
    void openShouldGiveNothingWhenTheMessageIsOutOfReachOrHasNoSuchFile() {
        Message message = with(ready("photo.jpg", "image/jpeg", Optional.empty()));

        assertThat(service.open(core.session("rita", RIVERSIDE), message.id(), 0, Form.WHOLE)).isEmpty();
        assertThat(open(message, 1, Form.WHOLE)).isEmpty();
        assertThat(open(message, -1, Form.WHOLE)).isEmpty();
    }

    @Test
    void openShouldSayThatAFileIsNotThere() {
        Attachment awaited = new Attachment("a.pdf", "application/pdf", 0, State.AWAITED, Optional.empty(),
                Optional.empty(), Optional.empty());
        Attachment gone = new Attachment("b.pdf", "application/pdf", 3, State.READY,
                Optional.of(new MediaDigest("0".repeat(64))), Optional.empty(), Optional.empty());
        Message message = with(awaited, gone);

        assertThat(open(message, 0, Form.WHOLE)).contains(new NotThere(awaited));
        assertThat(open(message, 1, Form.WHOLE)).contains(new NotThere(gone));
        assertThat(open(message, 1, Form.THUMBNAIL)).contains(new NotThere(gone));
    }

    @Test
    void openShouldFailWhenNoStoreOfMediaIsInstalled() {
        Message message = with(ready("photo.jpg", "image/jpeg", Optional.empty()));

        assertThatThrownBy(() -> new AttachmentService(core.stores, new Contents())
                .open(core.session("anna", DOWNTOWN), message.id(), 0, Form.WHOLE))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private Optional<Opened> open(Message message, int place, Form form) {
        return service.open(core.session("anna", DOWNTOWN), message.id(), place, form);
    }

    private Message with(Attachment... files) {
        core.post(core.session("anna", DOWNTOWN), KAREN, "Look");
        Message message = story.outbound(core.stores.conversations()
                .findByKey(ACCOUNT, ConversationKey.of(KAREN)).orElseThrow()).attachments(files).build();
        core.store.messages().append(message);
        return message;
    }

    private Attachment ready(String name, String type, Optional<MediaDigest> thumbnail) {
        return new Attachment(name, type, name.length(), State.READY, Optional.of(put(name)), Optional.empty(), thumbnail);
    }

    private MediaDigest put(String content) {
        try {
            return ((Stored) media.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000)).digest();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(There there) throws IOException {
        return new String(there.content().readAllBytes(), StandardCharsets.UTF_8);
    }
}
