package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.PictureSize;
import org.communicator.api.store.MediaUseStore;
import org.communicator.api.store.RemovalStore;
import org.junit.jupiter.api.Test;

/** What every {@link MediaUseStore} keeps to, with the messages that refer to contents. */
public interface MediaUseStoreContract {

    /**
     * An empty store.
     *
     * @param stores where messages are
     * @param removal what takes them away
     * @param uses the store under test
     */
    record Stage(Stores stores, RemovalStore removal, MediaUseStore uses) {
    }

    MediaDigest PHOTO = new MediaDigest("a".repeat(64));
    MediaDigest SMALL = new MediaDigest("b".repeat(64));
    MediaDigest OTHER = new MediaDigest("c".repeat(64));

    /** Called once, at the beginning of each test. */
    Stage emptyStage();

    @Test
    default void usedShouldKnowWhatAMessageRefersTo() {
        Stage stage = emptyStage();
        StoreStory story = new StoreStory(stage.stores());
        story.append(story.outbound(story.conversation(DOWNTOWN)).attachments(photo(), photo()));

        assertThat(stage.uses().used(List.of(PHOTO, SMALL, OTHER))).isEqualTo(Set.of(PHOTO, SMALL));
        assertThat(stage.uses().used(List.of())).isEmpty();
    }

    @Test
    default void usedShouldForgetWhatNoMessageRefersToAnyMore() {
        Stage stage = emptyStage();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.append(story.outbound(conversation).attachments(photo()));
        Message second = story.append(story.inbound(conversation).attachments(photo()));

        stage.stores().inTransaction(() -> stage.removal().empty(List.of(first.id())));
        assertThat(stage.uses().used(List.of(PHOTO))).containsExactly(PHOTO);

        stage.stores().inTransaction(() -> stage.removal().empty(List.of(second.id())));
        assertThat(stage.uses().used(List.of(PHOTO, SMALL))).isEmpty();
        assertThat(stage.stores().messages().find(second.id()).orElseThrow().attachments()).isEmpty();
    }

    @Test
    default void usedShouldNotKnowWhatIsNotThereYet() {
        Stage stage = emptyStage();
        StoreStory story = new StoreStory(stage.stores());
        Attachment awaited = new Attachment("photo.jpg", "image/jpeg", 0, State.AWAITED, Optional.empty(),
                Optional.empty(), Optional.empty());
        Message message = story.append(story.inbound(story.conversation(DOWNTOWN)).attachments(awaited));

        assertThat(stage.uses().used(List.of(PHOTO))).isEmpty();
        assertThat(stage.stores().messages().find(message.id()).orElseThrow().attachments()).containsExactly(awaited);
    }

    /** A photo with a small picture of it. */
    static Attachment photo() {
        return new Attachment("our cat – Miezi.jpg", "image/jpeg", 12_345, State.READY, Optional.of(PHOTO),
                Optional.of(new PictureSize(800, 600)), Optional.of(SMALL));
    }
}
