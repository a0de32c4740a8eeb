package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.api.store.RemovalStore;
import org.communicator.api.store.RetentionStore;
import org.communicator.api.store.RetentionStore.Aged;
import org.junit.jupiter.api.Test;

/** What every {@link RetentionStore} keeps to. */
public interface RetentionStoreContract {

    /**
     * What walks, with the store that it walks through.
     *
     * @param stores the store
     * @param removal what empties
     * @param retention what walks
     */
    record Stage(Stores stores, RemovalStore removal, RetentionStore retention) {
    }

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stage emptyRetention();

    @Test
    default void walkShouldGoFromTheOldestMessageOn() {
        Stage stage = emptyRetention();
        StoreStory story = new StoreStory(stage.stores());
        Message first = story.append(story.inbound(story.conversation(DOWNTOWN)));
        Message second = story.append(story.outbound(story.conversation(DOWNTOWN)));
        Message third = story.append(story.inbound(story.conversation(DOWNTOWN)));
        stage.removal().empty(List.of(second.id()));

        assertThat(stage.retention().walk(Optional.empty(), 2)).containsExactly(
                new Aged(first.id(), first.conversation(), first.kind(), first.status(), first.at(), false),
                new Aged(second.id(), second.conversation(), second.kind(), second.status(), second.at(), true));
        assertThat(stage.retention().walk(Optional.of(second.id().value()), 2)).extracting(Aged::message)
                .containsExactly(third.id());
    }

    @Test
    default void reachedShouldRememberEachWalkByItself() {
        RetentionStore retention = emptyRetention().retention();

        assertThat(retention.reached("notes")).isEmpty();
        retention.reach("notes", TimeOrderedIds.of(1));
        retention.reach("notes", TimeOrderedIds.of(2));
        retention.reach("chats", TimeOrderedIds.of(1));

        assertThat(retention.reached("notes")).contains(TimeOrderedIds.of(2));
        assertThat(retention.reached("chats")).contains(TimeOrderedIds.of(1));
    }

    @Test
    default void settledShouldCountWhatWasHeldFromTheEndOfItsHold() {
        Stage stage = emptyRetention();
        StoreStory story = new StoreStory(stage.stores());
        MessageId message = story.append(story.outbound(story.conversation(DOWNTOWN)).at(START)
                .scheduled(START.plusSeconds(60))).id();
        stage.stores().messages().advance(message, new Step(MessageStatus.SENDING, Optional.empty(), Optional.empty()));
        stage.retention().pass("messages", List.of(message));

        assertThat(stage.retention().settled("messages", START.plusSeconds(60), 10)).isEmpty();
        assertThat(stage.retention().settled("messages", START.plusSeconds(61), 10)).hasSize(1);
    }

    @Test
    default void settledShouldBeThosePassedThatAreNoMoreToBeSent() {
        Stage stage = emptyRetention();
        StoreStory story = new StoreStory(stage.stores());
        List<MessageId> passed = new ArrayList<>();
        for (MessageStatus status : List.of(MessageStatus.QUEUED, MessageStatus.SENDING, MessageStatus.DELIVERED,
                MessageStatus.FAILED)) {
            MessageId message = story.append(story.outbound(story.conversation(DOWNTOWN)).at(START)).id();
            stage.stores().messages().advance(message, new Step(status, Optional.empty(), Optional.empty()));
            passed.add(message);
        }
        RetentionStore retention = stage.retention();
        retention.pass("messages", passed);
        retention.pass("messages", passed);
        retention.pass("messages", List.of());

        assertThat(retention.settled("messages", START, 10)).extracting(Aged::message)
                .containsExactly(passed.get(2), passed.get(3));
        assertThat(retention.settled("messages", START.plusSeconds(1), 2)).extracting(Aged::message)
                .containsExactly(passed.get(1), passed.get(2));
        assertThat(retention.settled("notes", START.plusSeconds(1), 10)).isEmpty();
        stage.removal().empty(List.of(passed.get(0)));
        retention.settle("messages", List.of(passed.get(2)));
        retention.settle("messages", List.of());
        assertThat(retention.settled("messages", START, 10)).extracting(Aged::message)
                .containsExactly(passed.get(0), passed.get(3));
    }

    @Test
    default void lockEmptyShouldNameConversationsWithClientsThatHaveNothingLeft() {
        Stage stage = emptyRetention();
        StoreStory story = new StoreStory(stage.stores());
        Conversation emptied = story.conversation(DOWNTOWN);
        Conversation left = story.conversation(DOWNTOWN);
        Conversation chat = story.chat(DANA);
        List<Message> gone = List.of(story.append(story.inbound(emptied)), story.append(story.inbound(left)),
                story.append(story.inbound(chat)));
        story.append(story.inbound(left));
        stage.removal().empty(gone.stream().map(Message::id).toList());

        List<Conversation> found = stage.stores().transactions().inTransaction(
                () -> stage.retention().lockEmpty(List.of(emptied.id(), left.id(), chat.id())));

        assertThat(found).extracting(Conversation::id).containsExactly(emptied.id());
        assertThat(stage.retention().lockEmpty(List.of())).isEmpty();
    }
}
