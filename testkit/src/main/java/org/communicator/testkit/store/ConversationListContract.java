package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.ConversationStore;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore#list} keeps to. */
public interface ConversationListContract extends StoreContract {

    @Test
    default void listShouldBeEmptyWhenThereIsNoConversation() {
        assertThat(emptyStores().conversations().list(everyLocation(ACME), Optional.empty(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    default void listShouldLeaveOutConversationsThatHaveNoMessage() {
        Stores stores = emptyStores();
        new StoreStory(stores).conversation(DOWNTOWN);

        assertThat(ids(stores, everyLocation(ACME), Optional.empty())).isEmpty();
        assertThat(ids(stores, reaching(DOWNTOWN), Optional.empty())).isEmpty();
    }

    @Test
    default void listShouldGiveTheConversationWithItsNewestMessage() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation created = story.conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN));
        story.received(created);
        Message newest = story.received(created);

        Conversation expected = new Conversation(created.id(), ACME, created.key(), Optional.empty(),
                created.owners(), created.openTo(), Set.of(), Handling.NEW.after(Turn.CLIENT_WROTE),
                Optional.of(newest.id()));
        assertThat(stores.conversations().list(reaching(UPTOWN), Optional.empty(), Optional.empty(), 10))
                .containsExactly(new ConversationStore.Listed(expected, newest));
    }

    @Test
    default void listShouldBeOrderedByTheNewestMessageWhenOlderConversationsWakeUp() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation first = story.conversation(DOWNTOWN);
        Conversation second = story.conversation(UPTOWN);
        Conversation third = story.conversation(DOWNTOWN);
        List.of(first, second, third, first).forEach(story::received);

        assertThat(ids(stores, everyLocation(ACME), Optional.empty()))
                .containsExactly(first.id(), third.id(), second.id());
        assertThat(ids(stores, reaching(DOWNTOWN, UPTOWN), Optional.empty()))
                .containsExactly(first.id(), third.id(), second.id());
    }

    @Test
    default void listShouldShowOnlyWhatIsWithinReach() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation ours = story.conversation(DOWNTOWN);
        Conversation shared = story.conversation(ACME, Set.of(UPTOWN), Set.of(DOWNTOWN, UPTOWN));
        Conversation theirs = story.conversation(UPTOWN);
        Conversation foreign = story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN));
        List.of(ours, shared, theirs, foreign).forEach(story::received);

        assertThat(ids(stores, reaching(DOWNTOWN), Optional.empty())).containsExactly(shared.id(), ours.id());
        assertThat(ids(stores, everyLocation(ACME), Optional.empty()))
                .containsExactly(theirs.id(), shared.id(), ours.id());
        assertThat(ids(stores, reaching(HARBOUR), Optional.empty())).isEmpty();
        assertThat(ids(stores, reaching(), Optional.empty())).isEmpty();
    }

    @Test
    default void listShouldShowAConversationOnceWhenSeveralOfItsLocationsAreWithinReach() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation shared = story.conversation(ACME, Set.of(DOWNTOWN, UPTOWN), Set.of(DOWNTOWN, UPTOWN, HARBOUR));
        story.received(shared);

        assertThat(ids(stores, reaching(DOWNTOWN, UPTOWN, HARBOUR), Optional.empty())).containsExactly(shared.id());
    }

    @Test
    default void listShouldShowOnlyTheConversationsOfAnInboxWhenOneIsAskedFor() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation owned = story.conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN));
        Conversation seen = story.conversation(ACME, Set.of(UPTOWN), Set.of(DOWNTOWN, UPTOWN));
        Conversation both = story.conversation(ACME, Set.of(DOWNTOWN, UPTOWN), Set.of(DOWNTOWN, UPTOWN));
        List.of(owned, seen, both).forEach(story::received);

        assertThat(ids(stores, reaching(DOWNTOWN), Optional.of(DOWNTOWN))).containsExactly(both.id(), owned.id());
        assertThat(ids(stores, everyLocation(ACME), Optional.of(UPTOWN))).containsExactly(both.id(), seen.id());
        assertThat(ids(stores, everyLocation(ACME), Optional.of(HARBOUR))).isEmpty();
    }

    @Test
    default void listShouldShowOfAnInboxOutOfReachOnlyWhatIsOpenToSomebodyWithinReach() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation shared = story.conversation(ACME, Set.of(UPTOWN), Set.of(DOWNTOWN, UPTOWN));
        Conversation theirs = story.conversation(UPTOWN);
        List.of(shared, theirs).forEach(story::received);

        assertThat(ids(stores, reaching(DOWNTOWN), Optional.of(UPTOWN))).containsExactly(shared.id());
    }

    @Test
    default void listShouldFollowWhenTheConversationIsOpenedToOthers() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation moved = story.conversation(DOWNTOWN);
        story.received(moved);

        stores.inTransaction(() -> stores.conversations().open(moved.id(), Set.of(UPTOWN), Set.of(UPTOWN)));

        assertThat(ids(stores, reaching(DOWNTOWN), Optional.empty())).isEmpty();
        assertThat(ids(stores, reaching(UPTOWN), Optional.of(UPTOWN))).containsExactly(moved.id());
        assertThat(ids(stores, everyLocation(ACME), Optional.empty())).containsExactly(moved.id());
    }

    @Test
    default void listShouldShowAChatToItsMembersOnly() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation ours = story.conversation(DOWNTOWN);
        Conversation mine = story.chat(DANA, LEE);
        List.of(ours, mine, story.chat(LEE, KIM)).forEach(story::received);

        assertThat(ids(stores, reaching(DOWNTOWN), Optional.empty())).containsExactly(mine.id(), ours.id());
        assertThat(ids(stores, everyLocation(ACME), Optional.empty())).containsExactly(mine.id(), ours.id());
        assertThat(ids(stores, reaching(), Optional.empty())).containsExactly(mine.id());
        assertThat(ids(stores, reaching(DOWNTOWN), Optional.of(DOWNTOWN))).containsExactly(ours.id());
    }

    @Test
    default void listShouldGiveAtMostTheLimit() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<Conversation> conversations = IntStream.range(0, 5).mapToObj(i -> story.conversation(DOWNTOWN)).toList();
        conversations.forEach(story::received);

        assertThat(stores.conversations().list(reaching(DOWNTOWN), Optional.empty(), Optional.empty(), 2))
                .extracting(listed -> listed.conversation().id())
                .containsExactly(conversations.get(4).id(), conversations.get(3).id());
    }

    @Test
    default void listShouldGiveEachConversationOnceWhenWalkedPageByPage() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        List<Set<LocationId>> reaches = List.of(Set.of(DOWNTOWN), Set.of(UPTOWN), Set.of(HARBOUR),
                Set.of(DOWNTOWN, UPTOWN), Set.of(DOWNTOWN, UPTOWN, HARBOUR));
        List<Conversation> conversations = IntStream.range(0, 23)
                .mapToObj(i -> story.conversation(ACME, Set.of(), reaches.get(i % reaches.size()))).toList();
        List<Conversation> shuffled = new ArrayList<>(conversations);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(story::received);
        Collections.reverse(shuffled);

        for (Access access : List.of(reaching(DOWNTOWN, UPTOWN), reaching(HARBOUR), everyLocation(ACME))) {
            List<ConversationId> expected = shuffled.stream().filter(each -> access.reaches(ACME, each.openTo()))
                    .map(Conversation::id).toList();
            assertThat(walked(stores, access, 4)).isEqualTo(expected);
        }
    }

    @Test
    default void listShouldReachEveryConversationWhenSomebodyHasVeryManyLocations() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Set<LocationId> many = new HashSet<>();
        IntStream.range(0, 300).mapToObj(i -> new LocationId("branch-" + i)).forEach(many::add);
        Conversation first = story.conversation(new LocationId("branch-7"));
        Conversation second = story.conversation(new LocationId("branch-299"));
        Conversation chat = story.chat(DANA);
        List.of(first, second, story.conversation(DOWNTOWN), chat).forEach(story::received);
        Access access = new Access(ACME, many, false, DANA);

        assertThat(ids(stores, access, Optional.empty())).containsExactly(chat.id(), second.id(), first.id());
        assertThat(ids(stores, access, Optional.of(new LocationId("branch-7")))).containsExactly(first.id());
        assertThat(stores.conversations().find(access, second.id())).isPresent();
    }

    private static List<ConversationId> ids(Stores stores, Access access, Optional<LocationId> inbox) {
        return stores.conversations().list(access, inbox, Optional.empty(), 100).stream()
                .map(listed -> listed.conversation().id()).toList();
    }

    private static List<ConversationId> walked(Stores stores, Access access, int limit) {
        List<ConversationId> all = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        List<ConversationStore.Listed> page;
        do {
            page = stores.conversations().list(access, Optional.empty(), after, limit);
            page.forEach(listed -> all.add(listed.conversation().id()));
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).newest().id().value());
        } while (page.size() == limit);
        return all;
    }
}
