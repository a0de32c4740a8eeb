package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.LEE;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Access;
import org.communicator.api.inbox.Unread;
import org.communicator.api.store.ReadStore;
import org.communicator.api.store.ReadStore.Presence;
import org.junit.jupiter.api.Test;

/** What every {@link ReadStore} keeps to. */
public interface ReadStoreContract {

    Instant EVER = Instant.EPOCH;

    /**
     * The port with the store that it belongs to.
     *
     * @param stores the store
     * @param reading the port
     */
    record Stage(Stores stores, ReadStore reading) {

        Unread unread(Access reader, Conversation conversation, Instant since) {
            return reading.unread(reader, List.of(current(conversation)), since).get(conversation.id());
        }

        Unread unread(Conversation conversation) {
            return unread(reaching(DOWNTOWN), conversation, EVER);
        }

        Conversation current(Conversation conversation) {
            return stores.conversations().findByKey(conversation.account(), conversation.key()).orElseThrow();
        }

        List<Message> mentions(Access reader) {
            return reading.mentions(reader, Optional.empty(), 10);
        }
    }

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stage emptyReading();

    @Test
    default void unreadShouldCountWhatOthersWroteSinceItWasRead() {
        Stage stage = emptyReading();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        Message first = story.received(talk);
        story.received(talk);
        story.append(story.outbound(talk).author("lee", "Lee"));
        story.append(story.outbound(talk).author("dana", "Dana"));
        story.append(story.outbound(talk).kind(MessageKind.ACTIVITY).author("lee", "Lee"));
        story.append(story.outbound(talk).kind(MessageKind.CONFIRMATION));
        story.append(story.outbound(talk).kind(MessageKind.NOTE).author("lee", "Lee"));
        story.append(story.inbound(talk).author("dana", "Dana the client"));
        story.append(story.inbound(talk).deleted());

        assertThat(stage.unread(talk)).isEqualTo(new Unread(5, false));
        stage.reading().read(reaching(DOWNTOWN), talk.id(), first.id());
        assertThat(stage.unread(talk)).isEqualTo(new Unread(4, false));
        stage.reading().read(reaching(DOWNTOWN), talk.id(), stage.current(talk).newest().orElseThrow());
        assertThat(stage.unread(talk)).isEqualTo(Unread.NOTHING);
    }

    @Test
    default void unreadShouldLeaveOutWhatWasThereBefore() {
        Stage stage = emptyReading();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        story.received(talk);
        Message newest = story.received(talk);
        Instant moment = newest.at();

        assertThat(stage.unread(reaching(DOWNTOWN), talk, moment).count()).isEqualTo(1);
        assertThat(stage.unread(reaching(DOWNTOWN), talk, moment.plusMillis(1)).count()).isZero();
    }

    @Test
    default void unreadShouldBeToldOfManyConversationsAtOnceAndCountNoFurtherThanItSays() {
        Stage stage = emptyReading();
        StoreStory story = new StoreStory(stage.stores());
        Conversation busy = story.conversation(DOWNTOWN);
        IntStream.range(0, Unread.MOST + 5).forEach(i -> story.received(busy));
        Conversation quiet = story.conversation(DOWNTOWN);
        Conversation marked = story.conversation(DOWNTOWN);
        stage.reading().mark(reaching(DOWNTOWN), marked.id());

        Map<ConversationId, Unread> unread = stage.reading().unread(reaching(DOWNTOWN),
                List.of(stage.current(busy), stage.current(quiet), stage.current(marked)), EVER);

        assertThat(unread).containsOnly(Map.entry(busy.id(), new Unread(Unread.MOST, false)),
                Map.entry(quiet.id(), Unread.NOTHING), Map.entry(marked.id(), new Unread(0, true)));
        assertThat(stage.reading().unread(reaching(DOWNTOWN), List.of(), EVER)).isEmpty();
    }

    @Test
    default void readShouldNeverGoBackAndEndTheMark() {
        Stage stage = emptyReading();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        Message first = story.received(talk);
        Message second = story.received(talk);
        stage.reading().read(reaching(DOWNTOWN), talk.id(), second.id());
        stage.reading().mark(reaching(DOWNTOWN), talk.id());
        assertThat(stage.unread(talk)).isEqualTo(new Unread(0, true));

        stage.reading().read(reaching(DOWNTOWN), talk.id(), first.id());

        assertThat(stage.unread(talk)).isEqualTo(Unread.NOTHING);
    }

    @Test
    default void readShouldBeOfOnePersonOnly() {
        Stage stage = emptyReading();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        Message message = story.received(talk);
        stage.reading().read(reaching(DOWNTOWN), talk.id(), message.id());

        assertThat(stage.unread(lee(), talk, EVER).count()).isEqualTo(1);
    }

    @Test
    default void mentionsShouldBeListedUntilTheyAreRead() {
        Stage stage = emptyReading();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        Message first = mention(stage, story.append(story.outbound(talk).kind(MessageKind.NOTE).mentions(DANA, LEE)));
        Message second = mention(stage, story.append(story.outbound(talk).kind(MessageKind.NOTE).mentions(DANA)));

        assertThat(stage.mentions(reaching(DOWNTOWN))).containsExactly(second, first);
        assertThat(stage.reading().mentions(reaching(DOWNTOWN), Optional.of(second.id().value()), 10))
                .containsExactly(first);
        assertThat(stage.mentions(lee())).containsExactly(first);
        assertThat(stage.mentions(reaching(UPTOWN))).isEmpty();
        stage.reading().read(reaching(DOWNTOWN), talk.id(), first.id());
        assertThat(stage.mentions(reaching(DOWNTOWN))).containsExactly(second);
        assertThat(stage.mentions(lee())).containsExactly(first);
    }

    @Test
    default void presenceShouldKeepTheFirstTime() {
        Stage stage = emptyReading();
        assertThat(stage.reading().presence(ACME, DANA)).isEmpty();

        stage.reading().keep(ACME, DANA, new Presence(START, START, Optional.empty()));
        stage.reading().keep(ACME, DANA, new Presence(START, START.plusSeconds(9), Optional.of(START)));

        assertThat(stage.reading().presence(ACME, DANA))
                .contains(new Presence(START, START.plusSeconds(9), Optional.of(START)));
        assertThat(stage.reading().presence(ACME, LEE)).isEmpty();
    }

    private static Message mention(Stage stage, Message message) {
        stage.stores().inTransaction(() -> stage.reading().mention(message));
        return message;
    }

    private static Access lee() {
        return new Access(ACME, Set.of(DOWNTOWN), false, LEE);
    }
}
