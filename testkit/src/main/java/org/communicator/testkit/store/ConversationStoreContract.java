package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.HARBOUR;
import static org.communicator.testkit.store.StoreStory.KIM;
import static org.communicator.testkit.store.StoreStory.LEE;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.store.ConversationStore;
import org.communicator.api.store.DuplicateKeyException;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} keeps to, apart from lists. */
public interface ConversationStoreContract extends StoreContract {

    @Test
    default void findByKeyShouldReturnTheConversationWhenItExists() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN));

        assertThat(stores.conversations().findByKey(ACME, created.key())).contains(created);
    }

    @Test
    default void findByKeyShouldReturnTheConversationWhenItsKeyIsABareAddress() {
        Stores stores = emptyStores();
        Conversation created = new Conversation(new ConversationId(TimeOrderedIds.of(1)), ACME,
                ConversationKey.ofAddress("+12025550199"), Optional.empty(), Set.of(DOWNTOWN), Set.of(DOWNTOWN), Set.of(),
                Handling.NEW, Optional.empty());
        stores.inTransaction(() -> stores.conversations().create(created));

        assertThat(stores.conversations().findByKey(ACME, created.key())).contains(created);
    }

    @Test
    default void findByKeyShouldReturnTheConversationWhenItsKeyIsAsLongAsCanBe() {
        Stores stores = emptyStores();
        String mailbox = "m".repeat(400 - "address:".length());
        Conversation created = new Conversation(new ConversationId(TimeOrderedIds.of(1)), ACME,
                ConversationKey.ofAddress(mailbox), Optional.of("t".repeat(200)), Set.of(DOWNTOWN), Set.of(DOWNTOWN),
                Set.of(), Handling.NEW, Optional.empty());
        stores.inTransaction(() -> stores.conversations().create(created));

        assertThat(stores.conversations().findByKey(ACME, created.key())).contains(created);
    }

    @Test
    default void findByKeyShouldReturnTheConversationWhenItIsOpenToNobody() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(ACME, Set.of(), Set.of());

        assertThat(stores.conversations().findByKey(ACME, created.key())).contains(created);
    }

    @Test
    default void findByKeyShouldBeEmptyWhenTheKeyIsAnotherOne() {
        Stores stores = emptyStores();
        new StoreStory(stores).conversation(DOWNTOWN);

        assertThat(stores.conversations().findByKey(ACME, ConversationKey.ofAddress("+12025550123"))).isEmpty();
    }

    @Test
    default void findByKeyShouldBeEmptyWhenTheAccountIsAnotherOne() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(DOWNTOWN);

        assertThat(stores.conversations().findByKey(GLOBEX, created.key())).isEmpty();
    }

    @Test
    default void createShouldThrowDuplicateKeyWhenTheAccountHasThatKey() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation first = story.conversation(DOWNTOWN);
        Conversation second = withKey(story.newConversation(ACME, Set.of(UPTOWN), Set.of(UPTOWN)), first.key());

        assertThatThrownBy(() -> stores.inTransaction(() -> stores.conversations().create(second)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.conversations().findByKey(ACME, first.key())).contains(first);
    }

    @Test
    default void createShouldSucceedWhenOnlyAnotherAccountHasThatKey() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation first = story.conversation(DOWNTOWN);
        Conversation second = withKey(story.newConversation(GLOBEX, Set.of(UPTOWN), Set.of(UPTOWN)), first.key());

        stores.inTransaction(() -> stores.conversations().create(second));

        assertThat(stores.conversations().findByKey(ACME, first.key())).contains(first);
        assertThat(stores.conversations().findByKey(GLOBEX, first.key())).contains(second);
    }

    @Test
    default void createShouldSucceedOnceWhenSeveralDoItAtTheSameMoment() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        ConversationKey key = ConversationKey.ofAddress("+12025550199");

        List<Threads.Outcome<Object>> outcomes = Threads.allAtOnce(6, number -> {
            Conversation mine = withKey(story.newConversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN)), key);
            return Executors.callable(() -> stores.inTransaction(() -> stores.conversations().create(mine)));
        });

        assertThat(outcomes).filteredOn(outcome -> outcome.thrown() == null).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome.thrown() != null).hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.thrown()).isInstanceOf(DuplicateKeyException.class));
    }

    @Test
    default void findShouldReturnTheWholeConversationWhenOneOfItsLocationsIsWithinReach() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN));

        assertThat(stores.conversations().find(reaching(UPTOWN, HARBOUR), created.id())).contains(created);
    }

    @Test
    default void findShouldReturnTheConversationWhenEveryLocationIsWithinReach() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(DOWNTOWN);

        assertThat(stores.conversations().find(everyLocation(ACME), created.id())).contains(created);
    }

    @Test
    default void findShouldReturnAConversationOpenToNobodyOnlyWhenEveryLocationIsWithinReach() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(ACME, Set.of(), Set.of());

        assertThat(stores.conversations().find(everyLocation(ACME), created.id())).contains(created);
        assertThat(stores.conversations().find(reaching(DOWNTOWN), created.id())).isEmpty();
    }

    @Test
    default void findShouldBeEmptyWhenNoneOfItsLocationsIsWithinReach() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(DOWNTOWN);

        assertThat(stores.conversations().find(reaching(UPTOWN), created.id())).isEmpty();
        assertThat(stores.conversations().find(reaching(), created.id())).isEmpty();
    }

    @Test
    default void findShouldBeEmptyWhenTheAccountIsAnotherOne() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(DOWNTOWN);

        assertThat(stores.conversations().find(everyLocation(GLOBEX), created.id())).isEmpty();
        assertThat(stores.conversations().find(new Access(GLOBEX, Set.of(DOWNTOWN), false, DANA), created.id())).isEmpty();
    }

    @Test
    default void findShouldNotTakeALocationNamedLikeAPatternForEveryLocation() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(DOWNTOWN);

        for (String name : List.of("*", "%", "_", "?", " ")) {
            assertThat(stores.conversations().find(reaching(new LocationId(name)), created.id())).isEmpty();
        }
    }

    @Test
    default void findShouldBeEmptyWhenThereIsNoSuchConversation() {
        assertThat(emptyStores().conversations().find(everyLocation(ACME),
                new ConversationId(TimeOrderedIds.of(404)))).isEmpty();
    }

    @Test
    default void openShouldReplaceOwnersAndReachAndKeepTheNewestMessage() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation created = story.conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN));
        Message message = story.received(created);

        stores.inTransaction(
                () -> stores.conversations().open(created.id(), Set.of(HARBOUR), Set.of(HARBOUR, UPTOWN)));

        assertThat(stores.conversations().findByKey(ACME, created.key())).contains(new Conversation(created.id(), ACME,
                created.key(), Optional.empty(), Set.of(HARBOUR), Set.of(HARBOUR, UPTOWN), Set.of(),
                Handling.NEW.after(Turn.CLIENT_WROTE), Optional.of(message.id())));
        assertThat(stores.conversations().find(reaching(DOWNTOWN), created.id())).isEmpty();
        assertThat(stores.conversations().find(reaching(HARBOUR), created.id())).isPresent();
    }

    @Test
    default void openShouldChangeNothingWhenItIsRepeated() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN));

        stores.inTransaction(() -> stores.conversations().open(created.id(), created.owners(), created.openTo()));

        assertThat(stores.conversations().findByKey(ACME, created.key())).contains(created);
    }

    @Test
    default void openShouldKeepTheConversationForThoseWhoSeeEverythingWhenItIsOpenToNobody() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation created = story.conversation(DOWNTOWN);
        Message message = story.received(created);

        stores.inTransaction(() -> stores.conversations().open(created.id(), Set.of(), Set.of()));

        assertThat(stores.conversations().find(everyLocation(ACME), created.id()))
                .hasValueSatisfying(found -> assertThat(found.newest()).contains(message.id()));
    }

    @Test
    default void reachShouldNameTheLocationsWhenTheConversationExists() {
        Stores stores = emptyStores();
        Conversation created = new StoreStory(stores).conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN));

        assertThat(stores.conversations().reach(created.id())).contains(Reach.of(ACME, Set.of(DOWNTOWN, UPTOWN)));
    }

    @Test
    default void reachShouldBeEmptyWhenThereIsNoSuchConversation() {
        assertThat(emptyStores().conversations().reach(new ConversationId(TimeOrderedIds.of(404)))).isEmpty();
    }

    @Test
    default void advanceShouldKeepTheNewestMessageInWhateverOrderTheyCome() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation upwards = story.conversation(DOWNTOWN);
        Conversation downwards = story.conversation(DOWNTOWN);
        List<MessageId> ids = Stream.of(10L, 11L, 12L).map(TimeOrderedIds::of).map(MessageId::new).toList();

        ids.forEach(id -> advance(stores, upwards, id));
        Stream.of(2, 1, 0).map(ids::get).forEach(id -> advance(stores, downwards, id));

        assertThat(newest(stores, upwards)).contains(ids.get(2));
        assertThat(newest(stores, downwards)).contains(ids.get(2));
    }

    @Test
    default void advanceShouldOrderIdsAsUnsignedNumbersWhenTheirHighestBitIsSet() {
        Stores stores = emptyStores();
        Conversation conversation = new StoreStory(stores).conversation(DOWNTOWN);
        List<MessageId> ascending = Stream.of("018f0000-0000-7000-8000-000000000000",
                "018f0000-0000-7000-bfff-ffffffffffff", "7fffffff-ffff-7fff-8000-000000000000",
                "80000000-0000-7000-8000-000000000000", "ffffffff-ffff-7fff-bfff-ffffffffffff")
                .map(MessageId::parse).toList();

        ascending.forEach(id -> {
            advance(stores, conversation, id);
            assertThat(newest(stores, conversation)).contains(id);
        });
        ascending.forEach(id -> advance(stores, conversation, id));
        assertThat(newest(stores, conversation)).contains(ascending.get(4));
    }

    @Test
    default void advanceShouldKeepTheNewestMessageWhenSeveralDoItAtTheSameMoment() {
        Stores stores = emptyStores();
        Conversation conversation = new StoreStory(stores).conversation(ACME, Set.of(DOWNTOWN),
                Set.of(DOWNTOWN, UPTOWN, HARBOUR));
        List<Integer> numbers = IntStream.range(0, 8).boxed().collect(Collectors.toList());
        Collections.shuffle(numbers, new Random(7));

        Threads.allAtOnce(8, number -> Executors.callable(() -> advance(stores, conversation,
                new MessageId(TimeOrderedIds.of(100 + numbers.get(number)))))).forEach(Threads.Outcome::orThrow);

        assertThat(newest(stores, conversation)).contains(new MessageId(TimeOrderedIds.of(107)));
    }

    @Test
    default void advanceShouldOpenAConversationAndLetItWaitWhenTheClientWrote() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation created = story.handled(DOWNTOWN, new Handling(Handling.State.SNOOZED, Optional.of(DANA),
                Optional.of(StoreStory.START.plusSeconds(60)), false));

        advance(stores, created, story.inbound(created).build().id());

        assertThat(stores.conversations().findByKey(ACME, created.key()).orElseThrow().handling())
                .isEqualTo(new Handling(Handling.State.OPEN, Optional.of(DANA), Optional.empty(), true));
    }

    @Test
    default void advanceShouldEndTheWaitingAndKeepTheStateWhenStaffWrote() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation created = story.handled(DOWNTOWN,
                new Handling(Handling.State.CLOSED, Optional.of(DANA), Optional.empty(), true));

        story.append(story.outbound(created));

        assertThat(stores.conversations().findByKey(ACME, created.key()).orElseThrow().handling())
                .isEqualTo(new Handling(Handling.State.CLOSED, Optional.of(DANA), Optional.empty(), false));
    }

    @Test
    default void advanceShouldChangeNoHandlingWhenAnOlderMessageComesLate() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation created = story.conversation(DOWNTOWN);
        MessageId earlier = story.inbound(created).build().id();
        story.append(story.outbound(created));

        advance(stores, created, earlier);

        assertThat(stores.conversations().findByKey(ACME, created.key()).orElseThrow().handling().waiting()).isFalse();
    }

    @Test
    default void findShouldShowAChatToItsMembersOnly() {
        Stores stores = emptyStores();
        Conversation chat = new StoreStory(stores).chat(DANA, LEE);

        assertThat(stores.conversations().find(reaching(), chat.id())).contains(chat);
        assertThat(stores.conversations().find(new Access(ACME, Set.of(DOWNTOWN), true, KIM), chat.id())).isEmpty();
        assertThat(stores.conversations().find(new Access(GLOBEX, Set.of(), true, DANA), chat.id())).isEmpty();
        assertThat(stores.conversations().reach(chat.id()))
                .contains(new Reach(ACME, true, Set.of(), Set.of(DANA, LEE)));
    }

    private static Conversation withKey(Conversation conversation, ConversationKey key) {
        return new Conversation(conversation.id(), conversation.account(), key, conversation.title(),
                conversation.owners(), conversation.openTo(), conversation.members(), conversation.handling(),
                conversation.newest());
    }

    private static void advance(Stores stores, Conversation conversation, MessageId newest) {
        stores.inTransaction(() -> stores.conversations().advance(conversation.id(), newest, Turn.CLIENT_WROTE));
    }

    private static Optional<MessageId> newest(Stores stores, Conversation conversation) {
        return stores.conversations().findByKey(conversation.account(), conversation.key())
                .flatMap(Conversation::newest);
    }
}
