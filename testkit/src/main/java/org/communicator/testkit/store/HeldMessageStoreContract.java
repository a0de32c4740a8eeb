package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.AwayAnswerStore;
import org.communicator.api.store.ConversationStore.Addressed;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.HeldMessageStore;
import org.communicator.api.store.HeldMessageStore.Change;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.api.store.RemovalStore;
import org.junit.jupiter.api.Test;

/** What every {@link HeldMessageStore} and {@link AwayAnswerStore} keeps to. */
public interface HeldMessageStoreContract {

    /** When what is held may be sent. */
    Instant LATER = START.plusSeconds(3600);

    /**
     * The ports with the store that they belong to.
     *
     * @param stores the store
     * @param held its held messages
     * @param away its automatic answers
     * @param removal what removes
     */
    record Stage(Stores stores, HeldMessageStore held, AwayAnswerStore away, RemovalStore removal) {

        boolean lock(MessageId message) {
            return stores.transactions().inTransaction(() -> held.lock(message));
        }

        void claim(Instant now) {
            stores.inTransaction(() -> stores.outbox().claim(Set.of(Channel.SMS), now, now.plusSeconds(60), 10));
        }
    }

    /** The ports under test, empty. Called once, at the beginning of each test. */
    Stage emptyHeld();

    @Test
    default void listShouldGiveWhatIsHeldInTheOrderOfItsTurns() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message later = story.scheduled(conversation, LATER.plusSeconds(1));
        Message first = story.scheduled(conversation, LATER);
        Message second = story.scheduled(conversation, LATER);
        story.queued(conversation, START);
        story.scheduled(story.conversation(DOWNTOWN), LATER);

        assertThat(stage.held().list(conversation.id(), 10)).containsExactly(first, second, later);
        assertThat(stage.held().list(conversation.id(), 2)).containsExactly(first, second);
    }

    @Test
    default void listShouldNotGiveWhatIsBeingSent() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message message = story.scheduled(conversation, LATER);
        stage.stores().inTransaction(() -> stage.stores().messages().advance(message.id(),
                new Step(MessageStatus.QUEUED, Optional.empty(), Optional.empty())));

        assertThat(stage.held().list(conversation.id(), 10)).isEmpty();
    }

    @Test
    default void lockShouldBeRefusedOnceAnAttemptWasBegun() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Message message = story.scheduled(story.conversation(DOWNTOWN), LATER);

        assertThat(stage.lock(message.id())).isTrue();
        stage.claim(LATER);
        assertThat(stage.lock(message.id())).isFalse();
        stage.stores().inTransaction(() -> stage.stores().outbox().postpone(message.id(), LATER.plusSeconds(9), false));
        assertThat(stage.lock(message.id())).isFalse();
        stage.stores().inTransaction(() -> stage.stores().outbox().remove(message.id()));
        assertThat(stage.lock(message.id())).isFalse();
    }

    @Test
    default void changeShouldBeReadAndSentAtItsNewTime() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message message = story.scheduled(conversation, LATER);
        Hold sooner = new Hold(START.plusSeconds(60), Hold.Reason.SCHEDULED);

        stage.stores().inTransaction(() -> {
            assertThat(stage.held().lock(message.id())).isTrue();
            stage.held().change(message.id(), new Change("Other words", 2, sooner, Optional.of(false)));
        });

        Message changed = stage.stores().messages().find(message.id()).orElseThrow();
        assertThat(changed.text()).isEqualTo("Other words");
        assertThat(changed.segments()).isEqualTo(2);
        assertThat(changed.hold()).contains(sooner);
        assertThat(changed.status()).isEqualTo(MessageStatus.SCHEDULED);
        assertThat(stage.stores().outbox().nextDue(Set.of(Channel.SMS))).contains(sooner.until());
        assertThat(stage.held().lockCancelledOnReply(conversation.id())).isEmpty();
    }

    @Test
    default void lockCancelledOnReplyShouldGiveOnlyWhatWaitsForTheClientsSilence() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message one = story.scheduled(conversation, LATER);
        Message other = story.scheduled(conversation, LATER.plusSeconds(60));
        story.queued(conversation, START);
        story.scheduled(story.conversation(DOWNTOWN), LATER);

        List<MessageId> locked = stage.stores().transactions()
                .inTransaction(() -> stage.held().lockCancelledOnReply(conversation.id()));
        assertThat(locked).containsExactlyInAnyOrder(one.id(), other.id());
        stage.stores().inTransaction(() -> stage.stores().outbox().remove(one.id()));
        stage.stores().inTransaction(() -> stage.stores().outbox().remove(other.id()));
        assertThat(stage.held().lockCancelledOnReply(conversation.id())).isEmpty();
    }

    @Test
    default void addressedShouldSayWhetherSomethingWaitsForTheClientsSilence() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        story.queued(conversation, START);
        assertThat(addressed(stage, conversation).orElseThrow().cancelsOnReply()).isFalse();
        story.scheduled(conversation, LATER);

        Addressed addressed = addressed(stage, conversation).orElseThrow();
        assertThat(addressed.cancelsOnReply()).isTrue();
        assertThat(Optional.of(addressed.conversation()))
                .isEqualTo(stage.stores().conversations().findByKey(ACME, conversation.key()));
        Conversation unknown = story.newConversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN));
        assertThat(addressed(stage, unknown)).isEmpty();
    }

    @Test
    default void takeShouldBeTrueOnceWithinItsTime() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Conversation other = story.conversation(DOWNTOWN);

        assertThat(take(stage, conversation, START)).isTrue();
        assertThat(take(stage, other, START)).isTrue();
        assertThat(take(stage, conversation, START.plusSeconds(3599))).isFalse();
        assertThat(take(stage, conversation, START.plusSeconds(3600))).isTrue();
        assertThat(take(stage, conversation, START.plusSeconds(3601))).isFalse();
    }

    @Test
    default void takeShouldBeTrueWhenTheConversationWasRemoved() {
        Stage stage = emptyHeld();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Conversation other = story.conversation(DOWNTOWN);
        take(stage, conversation, START);
        take(stage, other, START);

        stage.stores().inTransaction(() -> stage.removal().remove(conversation.id()));

        assertThat(take(stage, conversation, START)).isTrue();
        assertThat(take(stage, other, START)).isFalse();
    }

    @Test
    default void takeShouldBeTrueForOneWhenSeveralAskAtTheSameMoment() {
        Stage stage = emptyHeld();
        Conversation conversation = new StoreStory(stage.stores()).conversation(DOWNTOWN);

        List<Boolean> taken = Threads.allAtOnce(6, number -> () -> takeOrLose(stage, conversation)).stream()
                .map(Threads.Outcome::orThrow).toList();

        assertThat(taken).containsOnlyOnce(true);
    }

    private static boolean takeOrLose(Stage stage, Conversation conversation) {
        try {
            return take(stage, conversation, START);
        } catch (DuplicateKeyException lost) {
            return take(stage, conversation, START);
        }
    }

    private static boolean take(Stage stage, Conversation conversation, Instant now) {
        return stage.stores().transactions()
                .inTransaction(() -> stage.away().take(conversation.id(), now, now.minusSeconds(3600)));
    }

    private static Optional<Addressed> addressed(Stage stage, Conversation conversation) {
        return stage.stores().conversations().addressed(ACME, conversation.key());
    }
}
