package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.everyLocation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Turn;
import org.communicator.api.conversation.Usage;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.ConversationStore.Listed;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.api.store.RemovalStore;
import org.junit.jupiter.api.Test;

/** What every {@link RemovalStore} keeps to. */
public interface RemovalStoreContract {

    /**
     * What removes, with the store that it removes from.
     *
     * @param stores the store
     * @param removal what removes
     */
    record Stage(Stores stores, RemovalStore removal) {

        Message find(Message message) {
            return stores.messages().find(message.id()).orElseThrow();
        }

        List<Usage.Row> usage() {
            return stores.messages().usage(everyLocation(ACME), START, START.plus(Duration.ofDays(1)));
        }

        boolean waits(Conversation conversation) {
            return stores.conversations().find(everyLocation(ACME), conversation.id()).orElseThrow().handling().waiting();
        }

        List<Listed> listed() {
            return stores.conversations().list(everyLocation(ACME), Optional.empty(), Optional.empty(), 10);
        }
    }

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stage emptyRemoval();

    @Test
    default void emptyShouldLeaveNothingOfAnInboundMessageButWhatIsCounted() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Message before = story.append(story.inbound(story.conversation(DOWNTOWN)).client("karen")
                .author("karen", "Karen Adams").providerId("SM1").text("My secret").segments(3));

        stage.removal().empty(List.of(before.id()));
        stage.removal().empty(List.of(before.id()));

        Message left = stage.find(before);
        assertThat(left.deleted()).isTrue();
        assertThat(left.text()).isEmpty();
        assertThat(left.client()).isEmpty();
        assertThat(left.author()).isEmpty();
        assertThat(left.providerId()).isEmpty();
        assertThat(left.addresses().theirs()).isEmpty();
        assertThat(left.addresses().ours()).isEqualTo(before.addresses().ours());
        assertThat(left.routing().orElseThrow().because()).isEmpty();
        assertThat(left.routing().orElseThrow().facts()).isEmpty();
        assertThat(left.segments()).isEqualTo(3);
        assertThat(left.at()).isEqualTo(before.at());
        assertThat(stage.stores().messages().findByProviderId("twilio", "SM1")).isEmpty();
    }

    @Test
    default void emptyShouldKeepWhoOfTheStaffWroteAnOutboundMessage() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Message before = story.append(story.outbound(story.conversation(DOWNTOWN)).author("dana", "Dana")
                .requestKey("dana", "key-1"));

        stage.removal().empty(List.of(before.id()));

        Message left = stage.find(before);
        assertThat(left.author()).isEqualTo(before.author());
        assertThat(left.location()).isEqualTo(before.location());
        assertThat(left.requestKey()).isEmpty();
        assertThat(left.routing()).isEmpty();
        assertThat(stage.stores().messages().newestOutbound(ACME, Channel.SMS, before.addresses(), START)).isEmpty();
    }

    @Test
    default void usageShouldStayWhenMessagesAreEmptied() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message in = story.append(story.inbound(conversation).segments(2));
        Message out = story.append(story.outbound(conversation).segments(3));
        List<Usage.Row> before = stage.usage();

        stage.removal().empty(List.of(in.id(), out.id()));
        stage.removal().remove(conversation.id());

        assertThat(stage.usage()).containsExactlyInAnyOrderElementsOf(before).hasSize(2);
    }

    @Test
    default void listsShouldShowTheNewestMessageThatIsLeftWhenTheNewestIsEmptied() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.append(story.inbound(conversation));
        Message second = story.append(story.inbound(conversation));

        stage.removal().empty(List.of(second.id()));

        assertThat(stage.listed()).extracting(row -> row.newest().id()).containsExactly(first.id());
        assertThat(stage.stores().messages().list(conversation.id(), Optional.empty(), 10)).extracting(Message::id)
                .containsExactly(first.id());

        stage.removal().empty(List.of(first.id()));

        assertThat(stage.listed()).isEmpty();
        assertThat(stage.stores().conversations().find(everyLocation(ACME), conversation.id())).isPresent();
    }

    @Test
    default void emptyShouldLeaveTheNewestMessageWhenAnOlderOneIsEmptied() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.append(story.inbound(conversation));
        Message second = story.append(story.inbound(conversation));

        stage.removal().empty(List.of(first.id()));

        assertThat(stage.listed()).extracting(row -> row.newest().id()).containsExactly(second.id());
    }

    @Test
    default void clientShouldWaitNoLongerWhenWhatIsUnansweredIsGone() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.inbound(conversation));
        story.append(story.outbound(conversation));
        Message one = story.append(story.inbound(conversation));
        Message two = story.append(story.inbound(conversation));

        stage.removal().empty(List.of(two.id()));
        assertThat(stage.waits(conversation)).isTrue();

        stage.removal().empty(List.of(one.id()));
        assertThat(stage.waits(conversation)).isFalse();
    }

    @Test
    default void clientShouldWaitAgainWhenTheAnswerWasTakenBackInTime() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.inbound(conversation));
        Message sent = story.append(story.outbound(conversation));
        stage.removal().empty(List.of(sent.id()));
        assertThat(stage.waits(conversation)).isFalse();
        story.append(story.inbound(conversation));
        Message cancelled = story.append(story.outbound(conversation));
        stage.stores().messages().advance(cancelled.id(),
                new Step(MessageStatus.CANCELLED, Optional.empty(), Optional.empty()));

        stage.removal().empty(List.of(cancelled.id()));

        assertThat(stage.waits(conversation)).isTrue();
    }

    @Test
    default void clientShouldNotWaitInWhatIsClosedWhateverIsEmptied() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.handled(DOWNTOWN, Handling.NEW.closed());
        stage.stores().inTransaction(() -> stage.stores().messages().append(story.inbound(conversation).build()));
        Message cancelled = story.append(story.outbound(conversation));
        stage.stores().messages().advance(cancelled.id(),
                new Step(MessageStatus.CANCELLED, Optional.empty(), Optional.empty()));

        stage.removal().empty(List.of(cancelled.id()));

        assertThat(stage.waits(conversation)).isFalse();
    }

    @Test
    default void advanceShouldChangeNothingWhenTheMessageIsEmptied() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Message message = story.append(story.outbound(story.conversation(DOWNTOWN)));
        stage.removal().empty(List.of(message.id()));

        boolean changed = stage.stores().messages().advance(message.id(), new Step(MessageStatus.FAILED,
                Optional.of("SM2"), Optional.of(new Failure("30005", "Unknown handset.", "Call instead."))));

        assertThat(changed).isFalse();
        assertThat(stage.find(message).providerId()).isEmpty();
        assertThat(stage.find(message).failure()).isEmpty();
        assertThat(stage.find(message).status()).isEqualTo(MessageStatus.QUEUED);
    }

    @Test
    default void removeShouldHideAConversationAndFreeItsKey() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        Message message = story.append(story.inbound(conversation));

        assertThat(stage.removal().remove(conversation.id())).isTrue();
        assertThat(stage.removal().remove(conversation.id())).isFalse();

        assertThat(stage.listed()).isEmpty();
        assertThat(stage.stores().conversations().find(everyLocation(ACME), conversation.id())).isEmpty();
        assertThat(stage.stores().conversations().findByKey(ACME, conversation.key())).isEmpty();
        assertThat(stage.stores().conversations().reach(conversation.id())).isEmpty();
        assertThat(stage.removal().unfinished(10)).containsExactly(conversation.id());
        assertThat(stage.removal().contents(conversation.id(), Optional.empty(), 10)).containsExactly(message.id());
    }

    @Test
    default void advanceShouldThrowWhenTheConversationIsRemoved() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        MessageId late = story.inbound(conversation).build().id();
        stage.removal().remove(conversation.id());

        assertThatThrownBy(() -> stage.stores().conversations().advance(conversation.id(), late, Turn.CLIENT_WROTE))
                .isInstanceOf(ConversationGoneException.class);
    }

    @Test
    default void contentsShouldBeWalkedOldestFirstUntilNothingIsLeft() {
        Stage stage = emptyRemoval();
        StoreStory story = new StoreStory(stage.stores());
        Conversation conversation = story.conversation(DOWNTOWN);
        List<MessageId> all = List.of(story.append(story.inbound(conversation)).id(),
                story.append(story.outbound(conversation)).id(), story.append(story.inbound(conversation)).id());
        stage.removal().remove(conversation.id());

        List<MessageId> first = stage.removal().contents(conversation.id(), Optional.empty(), 2);
        assertThat(first).containsExactly(all.get(0), all.get(1));
        stage.removal().empty(first);
        assertThat(stage.removal().contents(conversation.id(), Optional.of(first.get(1).value()), 2))
                .containsExactly(all.get(2));
        stage.removal().empty(List.of(all.get(2)));
        assertThat(stage.removal().contents(conversation.id(), Optional.empty(), 2)).isEmpty();
        stage.removal().finished(conversation.id());

        assertThat(stage.removal().unfinished(10)).isEmpty();
    }
}
