package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.HARBOUR;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.Access;
import org.communicator.api.store.AttentionStore;
import org.communicator.api.store.MessageStore.Step;
import org.junit.jupiter.api.Test;

/** What every {@link AttentionStore} keeps to. */
public interface AttentionStoreContract {

    /**
     * The list with the store that it belongs to.
     *
     * @param stores the store
     * @param attention the list
     */
    record Stage(Stores stores, AttentionStore attention) {

        Message failed(StoreStory story, Conversation conversation) {
            Message message = story.append(story.outbound(conversation));
            stores.messages().advance(message.id(), step(MessageStatus.FAILED));
            return message;
        }

        List<MessageId> ids(Access access) {
            return attention.list(access, Optional.empty(), 10).stream().map(Message::id).toList();
        }
    }

    /** The list under test, empty. Called once, at the beginning of each test. */
    Stage emptyAttention();

    @Test
    default void listShouldShowAMessageWithItsFailureWhenItFails() {
        Stage stage = emptyAttention();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.outbound(conversation));
        Message failed = stage.failed(story, conversation);
        stage.stores().messages().advance(failed.id(), step(MessageStatus.FAILED));

        List<Message> list = stage.attention().list(reaching(DOWNTOWN), Optional.empty(), 10);

        assertThat(list).extracting(Message::id).containsExactly(failed.id());
        assertThat(list.get(0).failure()).isPresent();
    }

    @Test
    default void listShouldNotShowAMessageThatWasDeliveredBeforeItWasReportedAsFailed() {
        Stage stage = emptyAttention();
        StoreStory story = new StoreStory(stage.stores());
        Message message = story.append(story.outbound(story.conversation(DOWNTOWN)));
        stage.stores().messages().advance(message.id(), step(MessageStatus.DELIVERED));
        stage.stores().messages().advance(message.id(), step(MessageStatus.FAILED));

        assertThat(stage.ids(everyLocation(ACME))).isEmpty();
    }

    @Test
    default void listShouldShowOnlyWhatIsWithinReach() {
        Stage stage = emptyAttention();
        StoreStory story = new StoreStory(stage.stores());
        Message downtown = stage.failed(story, story.conversation(DOWNTOWN));
        Message uptown = stage.failed(story, story.conversation(UPTOWN));
        stage.failed(story, story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN)));

        assertThat(stage.ids(reaching(DOWNTOWN, HARBOUR))).containsExactly(downtown.id());
        assertThat(stage.ids(everyLocation(ACME))).containsExactly(uptown.id(), downtown.id());
        assertThat(stage.ids(reaching(HARBOUR))).isEmpty();
        assertThat(stage.ids(reaching())).isEmpty();
    }

    @Test
    default void listShouldGoOnAfterAMessageWhenThereAreMoreThanTheLimit() {
        Stage stage = emptyAttention();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = stage.failed(story, conversation);
        Message second = stage.failed(story, conversation);
        Message third = stage.failed(story, conversation);

        assertThat(stage.attention().list(reaching(DOWNTOWN), Optional.empty(), 2)).extracting(Message::id)
                .containsExactly(third.id(), second.id());
        assertThat(stage.attention().list(reaching(DOWNTOWN), Optional.of(second.id().value()), 2))
                .extracting(Message::id).containsExactly(first.id());
    }

    @Test
    default void dismissShouldTakeAMessageOffTheListWhenCalledTwice() {
        Stage stage = emptyAttention();
        StoreStory story = new StoreStory(stage.stores());
        Message failed = stage.failed(story, story.conversation(DOWNTOWN));

        stage.attention().dismiss(failed.id());
        stage.attention().dismiss(failed.id());

        assertThat(stage.ids(everyLocation(ACME))).isEmpty();
        assertThat(stage.attention().resentAs(failed.id())).isEmpty();
    }

    @Test
    default void resentShouldTakeAMessageOffTheListAndRememberItsSuccessor() {
        Stage stage = emptyAttention();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message failed = stage.failed(story, conversation);
        Message again = story.append(story.outbound(conversation));

        assertThat(stage.attention().resentAs(failed.id())).isEmpty();
        stage.attention().resent(failed.id(), again.id());

        assertThat(stage.ids(everyLocation(ACME))).isEmpty();
        assertThat(stage.attention().resentAs(failed.id())).contains(again.id());
        assertThat(stage.attention().resentAs(again.id())).isEmpty();
    }

    private static Step step(MessageStatus status) {
        return new Step(status, Optional.empty(), status == MessageStatus.FAILED
                ? Optional.of(new Failure("30005", "Unknown handset.", "Call instead.")) : Optional.empty());
    }
}
