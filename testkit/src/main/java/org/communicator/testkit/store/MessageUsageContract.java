package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.HARBOUR;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Usage.Row;
import org.communicator.api.store.MessageStore;
import org.junit.jupiter.api.Test;

/** What every {@link MessageStore#usage} keeps to. */
public interface MessageUsageContract extends StoreContract {

    /** Later than everything that a story tells. */
    Instant END = START.plus(Duration.ofDays(1));

    @Test
    default void usageShouldBeEmptyWhenNothingWasStored() {
        assertThat(emptyStores().messages().usage(everyLocation(ACME), START, END)).isEmpty();
    }

    @Test
    default void usageShouldSumMessagesAndSegmentsByLocationChannelAndDirection() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.outbound(conversation).segments(1));
        story.append(story.outbound(conversation).segments(3));
        story.append(story.outbound(conversation).from(UPTOWN).segments(2));
        story.append(story.outbound(conversation).over(Channel.EMAIL).segments(0));
        story.append(story.inbound(conversation).segments(2));

        assertThat(stores.messages().usage(everyLocation(ACME), START, END)).containsExactlyInAnyOrder(
                new Row(DOWNTOWN, Channel.SMS, Direction.OUTBOUND, 2, 4),
                new Row(UPTOWN, Channel.SMS, Direction.OUTBOUND, 1, 2),
                new Row(DOWNTOWN, Channel.EMAIL, Direction.OUTBOUND, 1, 0),
                new Row(DOWNTOWN, Channel.SMS, Direction.INBOUND, 1, 2));
    }

    @Test
    default void usageShouldCountAnInboundMessageOnceAtItsFirstOwnerWhenItHasSeveral() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        story.append(story.inbound(story.conversation(DOWNTOWN)).ownedBy(UPTOWN, HARBOUR, DOWNTOWN));

        assertThat(stores.messages().usage(everyLocation(ACME), START, END))
                .containsExactly(new Row(DOWNTOWN, Channel.SMS, Direction.INBOUND, 1, 1));
        assertThat(stores.messages().usage(reaching(UPTOWN, HARBOUR), START, END)).isEmpty();
    }

    @Test
    default void usageShouldCountOnlyWhatIsWithinReach() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.outbound(conversation));
        story.append(story.outbound(conversation).from(UPTOWN));
        story.append(story.outbound(story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN))));

        assertThat(stores.messages().usage(reaching(DOWNTOWN, HARBOUR), START, END))
                .containsExactly(new Row(DOWNTOWN, Channel.SMS, Direction.OUTBOUND, 1, 1));
        assertThat(stores.messages().usage(reaching(), START, END)).isEmpty();
        assertThat(stores.messages().usage(everyLocation(GLOBEX), START, END))
                .containsExactly(new Row(DOWNTOWN, Channel.SMS, Direction.OUTBOUND, 1, 1));
    }

    @Test
    default void usageShouldCountFromTheFirstMomentUpToTheSecondExclusive() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        Message first = story.append(story.outbound(conversation));
        Message second = story.append(story.outbound(conversation).segments(5));
        Message third = story.append(story.outbound(conversation));

        assertThat(stores.messages().usage(everyLocation(ACME), first.at(), third.at()))
                .containsExactly(new Row(DOWNTOWN, Channel.SMS, Direction.OUTBOUND, 2, 6));
        assertThat(stores.messages().usage(everyLocation(ACME), second.at(), third.at()))
                .containsExactly(new Row(DOWNTOWN, Channel.SMS, Direction.OUTBOUND, 1, 5));
    }
}
