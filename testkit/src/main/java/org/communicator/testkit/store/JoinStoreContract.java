package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.LEE;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.inbox.Unread;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.JoinStore;
import org.communicator.api.store.ReadStore;
import org.junit.jupiter.api.Test;

/** What every {@link JoinStore} keeps to. */
public interface JoinStoreContract {

    ClientId KAREN = new ClientId("karen");
    String ADDRESS = "+12025550199";

    /**
     * What joins, with the store in which it does.
     *
     * @param stores the store
     * @param joins what joins
     * @param reading what was read
     */
    record Stage(Stores stores, JoinStore joins, ReadStore reading) {

        List<MessageId> messages(Conversation conversation) {
            return stores.messages().list(conversation.id(), Optional.empty(), 50).stream().map(Message::id).toList();
        }

        Conversation conversation(long number, ConversationKey key, LocationId owner) {
            Conversation conversation = new Conversation(new ConversationId(TimeOrderedIds.of(100_000 + number)), ACME,
                    key, Optional.empty(), Set.of(owner), Set.of(owner), Set.of(), Handling.NEW, Optional.empty());
            stores.inTransaction(() -> stores.conversations().create(conversation));
            return conversation;
        }

        Conversation bare() {
            return conversation(1, ConversationKey.ofAddress(ADDRESS), DOWNTOWN);
        }

        Conversation karens() {
            return conversation(2, ConversationKey.of(KAREN), UPTOWN);
        }
    }

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stage emptyJoins();

    @Test
    default void rekeyShouldMakeTheConversationTheClients() {
        Stage stage = emptyJoins();
        StoreStory story = new StoreStory(stage.stores());
        Conversation bare = stage.bare();
        Message unknown = story.append(story.inbound(bare));
        Message known = story.append(story.outbound(bare).client("bob"));
        Message elsewhere = story.received(story.conversation(DOWNTOWN));

        assertThat(stage.joins().rekey(bare.id(), KAREN)).isTrue();

        assertThat(stage.stores().conversations().findByKey(ACME, ConversationKey.of(KAREN))).map(Conversation::id)
                .contains(bare.id());
        assertThat(stage.stores().conversations().findByKey(ACME, ConversationKey.ofAddress(ADDRESS))).isEmpty();
        assertThat(stage.stores().conversations().find(reaching(DOWNTOWN), bare.id())).isPresent();
        assertThat(client(stage, unknown)).contains(KAREN);
        assertThat(client(stage, known)).contains(new ClientId("bob"));
        assertThat(client(stage, elsewhere)).isEmpty();
    }

    @Test
    default void rekeyShouldRefuseWhenTheClientHasAConversation() {
        Stage stage = emptyJoins();
        Conversation bare = stage.bare();
        stage.karens();

        assertThatThrownBy(() -> stage.stores().inTransaction(() -> stage.joins().rekey(bare.id(), KAREN)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stage.stores().conversations().findByKey(ACME, bare.key())).isPresent();
    }

    @Test
    default void rekeyShouldSayNoWhenThereIsNoSuchConversation() {
        assertThat(emptyJoins().joins().rekey(new ConversationId(TimeOrderedIds.of(1)), KAREN)).isFalse();
    }

    @Test
    default void mergeShouldPutAllMessagesIntoOneTimelineInTheirOrder() {
        Stage stage = emptyJoins();
        StoreStory story = new StoreStory(stage.stores());
        Conversation bare = stage.bare();
        Conversation karens = stage.karens();
        Message one = story.append(story.inbound(bare));
        Message two = story.append(story.inbound(karens).client("karen"));
        Message three = story.append(story.inbound(bare));
        Message four = story.append(story.inbound(karens).client("karen"));

        assertThat(stage.joins().merge(bare.id(), karens.id(), KAREN)).isTrue();

        assertThat(stage.messages(karens)).containsExactly(four.id(), three.id(), two.id(), one.id());
        assertThat(stage.messages(bare)).isEmpty();
        assertThat(client(stage, one)).contains(KAREN);
        assertThat(stage.stores().conversations().find(everyLocation(ACME), bare.id())).isEmpty();
        assertThat(stage.stores().conversations().findByKey(ACME, bare.key())).isEmpty();
        assertThat(stage.stores().conversations().find(reaching(UPTOWN), karens.id())).isPresent();
    }

    @Test
    default void mergeShouldKeepTheOrderOfWhatIsStillToBeSent() {
        Stage stage = emptyJoins();
        StoreStory story = new StoreStory(stage.stores());
        Conversation bare = stage.bare();
        Conversation karens = stage.karens();
        Message first = story.queued(bare, START);
        Message second = story.queued(karens, START);

        stage.joins().merge(bare.id(), karens.id(), KAREN);

        assertThat(claim(stage)).containsExactly(first.id());
        stage.stores().inTransaction(() -> stage.stores().outbox().remove(first.id()));
        assertThat(claim(stage)).containsExactly(second.id());
    }

    @Test
    default void mergeShouldKeepWhatIsUnreadOfEither() {
        Stage stage = emptyJoins();
        StoreStory story = new StoreStory(stage.stores());
        Conversation bare = stage.bare();
        Conversation karens = stage.karens();
        Message one = story.append(story.inbound(bare));
        Message two = story.append(story.inbound(karens).client("karen"));
        story.append(story.inbound(bare));
        Message four = story.append(story.inbound(karens).client("karen"));
        Access dana = everyLocation(ACME);
        Access lee = new Access(ACME, Set.of(UPTOWN), false, LEE);
        stage.reading().read(dana, bare.id(), one.id());
        stage.reading().mark(dana, bare.id());
        stage.reading().read(dana, karens.id(), four.id());
        stage.reading().read(lee, bare.id(), two.id());

        stage.joins().merge(bare.id(), karens.id(), KAREN);

        Conversation joined = stage.stores().conversations().findByKey(ACME, karens.key()).orElseThrow();
        assertThat(stage.reading().unread(dana, List.of(joined), Instant.EPOCH).get(joined.id()))
                .isEqualTo(new Unread(3, true));
        assertThat(stage.reading().unread(lee, List.of(joined), Instant.EPOCH).get(joined.id()))
                .isEqualTo(new Unread(2, false));
    }

    @Test
    default void mergeShouldKeepWhoIsCalled() {
        Stage stage = emptyJoins();
        StoreStory story = new StoreStory(stage.stores());
        Conversation bare = stage.bare();
        Conversation karens = stage.karens();
        Message note = story.append(story.outbound(bare).kind(MessageKind.NOTE).mentions(DANA));
        stage.stores().inTransaction(() -> stage.reading().mention(note));

        stage.joins().merge(bare.id(), karens.id(), KAREN);

        assertThat(stage.reading().mentions(everyLocation(ACME), Optional.empty(), 10)).extracting(Message::id)
                .containsExactly(note.id());
        stage.reading().read(everyLocation(ACME), karens.id(), note.id());
        assertThat(stage.reading().mentions(everyLocation(ACME), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void mergeShouldTellWhoStillWritesToWhatIsGone() {
        Stage stage = emptyJoins();
        StoreStory story = new StoreStory(stage.stores());
        Conversation bare = stage.bare();
        Conversation karens = stage.karens();
        stage.joins().merge(bare.id(), karens.id(), KAREN);

        Message late = story.inbound(bare).build();
        assertThatThrownBy(() -> stage.stores().inTransaction(() -> {
            stage.stores().messages().append(late);
            stage.stores().conversations().advance(bare.id(), late.id(), Turn.CLIENT_WROTE);
        })).isInstanceOf(ConversationGoneException.class);
        assertThat(stage.stores().messages().find(late.id())).isEmpty();
    }

    @Test
    default void mergeShouldDoNothingWhenOneIsNotThere() {
        Stage stage = emptyJoins();
        StoreStory story = new StoreStory(stage.stores());
        Conversation bare = stage.bare();
        Message message = story.received(bare);

        assertThat(stage.joins().merge(bare.id(), new ConversationId(TimeOrderedIds.of(9)), KAREN)).isFalse();
        assertThat(stage.joins().merge(bare.id(), bare.id(), KAREN)).isFalse();
        assertThat(stage.joins().merge(new ConversationId(TimeOrderedIds.of(9)), bare.id(), KAREN)).isFalse();

        assertThat(stage.messages(bare)).containsExactly(message.id());
    }

    @Test
    default void confirmedShouldBeTheLastOneThatWasConfirmedInTheAccount() {
        JoinStore joins = emptyJoins().joins();
        joins.confirm(ACME, ADDRESS, new ClientId("bob"), DANA, START);
        joins.confirm(ACME, ADDRESS, KAREN, LEE, START.plusSeconds(1));

        assertThat(joins.confirmed(ACME, ADDRESS)).contains(KAREN);
        assertThat(joins.confirmed(GLOBEX, ADDRESS)).isEmpty();
        assertThat(joins.confirmed(ACME, "+12025550198")).isEmpty();
    }

    private static Optional<ClientId> client(Stage stage, Message message) {
        return stage.stores().messages().find(message.id()).orElseThrow().client();
    }

    private static List<MessageId> claim(Stage stage) {
        return stage.stores().transactions().inTransaction(() -> stage.stores().outbox()
                .claim(Set.of(Channel.SMS), START, START.plusSeconds(60), 10)).stream()
                .map(claim -> claim.outbound().id()).toList();
    }
}
