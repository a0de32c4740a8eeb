package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.HARBOUR;
import static org.communicator.testkit.store.StoreStory.LEE;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Handling.State;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.inbox.InboxView.Assigned;
import org.communicator.api.store.HandlingStore.Assignee;
import org.communicator.api.store.HandlingStore;
import org.junit.jupiter.api.Test;

/** What every {@link HandlingStore} keeps to. */
public interface HandlingStoreContract {

    /**
     * The port with the store that it belongs to.
     *
     * @param stores the store
     * @param handling the port
     */
    record Stage(Stores stores, HandlingStore handling) {

        Conversation of(Conversation conversation) {
            return stores.transactions().inTransaction(() -> handling.locked(conversation.id())).orElseThrow();
        }

        List<ConversationId> ids(Access access, InboxView view) {
            return handling.list(access, view, Optional.empty(), 100).stream().map(row -> row.conversation().id()).toList();
        }

        /** A conversation of Downtown with a message. */
        Conversation talk(StoreStory story, State state, Optional<StaffId> assignee, boolean waiting) {
            Conversation talk = story.conversation(DOWNTOWN);
            story.received(talk);
            stores.inTransaction(() -> handling.change(talk.id(), new Handling(state, assignee,
                    state == State.SNOOZED ? Optional.of(START) : Optional.empty(), waiting)));
            return talk;
        }
    }

    /** The store under test, empty. Called once, at the beginning of each test. */
    Stage emptyHandling();

    @Test
    default void changeShouldBeReadBackWhateverItIs() {
        Stage stage = emptyHandling();
        Conversation talk = new StoreStory(stage.stores()).conversation(DOWNTOWN);
        Transfer transfer = new Transfer(UPTOWN, START);
        for (Handling handling : List.of(
                new Handling(State.SNOOZED, Optional.of(DANA), Optional.of(START), true, Optional.of(transfer)),
                new Handling(State.CLOSED, Optional.empty(), Optional.empty(), false, Optional.of(transfer)),
                Handling.NEW)) {
            stage.stores().inTransaction(() -> stage.handling().change(talk.id(), handling));

            assertThat(stage.of(talk).handling()).isEqualTo(handling);
            assertThat(stage.stores().conversations().findByKey(ACME, talk.key()).orElseThrow().handling())
                    .isEqualTo(handling);
            assertThat(stage.stores().conversations().find(reaching(DOWNTOWN), talk.id()).orElseThrow().handling())
                    .isEqualTo(handling);
        }
    }

    @Test
    default void lockedShouldBeEmptyWhenThereIsNoSuchConversation() {
        Stage stage = emptyHandling();
        Conversation unknown = new StoreStory(stage.stores()).newConversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN));

        assertThat(stage.stores().transactions().inTransaction(() -> stage.handling().locked(unknown.id()))).isEmpty();
    }

    @Test
    default void transferShouldBeKeptWhenTheClientWritesAndWhenOthersMaySee() {
        Stage stage = emptyHandling();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        Transfer transfer = new Transfer(UPTOWN, START);
        stage.stores().inTransaction(() -> stage.handling().change(talk.id(), Handling.NEW.transferred(transfer)));

        story.received(talk);
        stage.stores().inTransaction(() -> stage.stores().conversations().open(talk.id(), Set.of(UPTOWN), Set.of(UPTOWN)));

        assertThat(stage.of(talk).handling()).isEqualTo(Handling.NEW.transferred(transfer).after(Turn.CLIENT_WROTE));
        assertThat(stage.of(talk).owners()).containsExactly(UPTOWN);
    }

    @Test
    default void viewsShouldBeOfStateAndAssignee() {
        Stage stage = emptyHandling();
        StoreStory story = new StoreStory(stage.stores());
        Conversation mine = stage.talk(story, State.OPEN, Optional.of(DANA), false);
        Conversation lees = stage.talk(story, State.OPEN, Optional.of(LEE), true);
        Conversation nobodys = stage.talk(story, State.OPEN, Optional.empty(), true);
        Conversation snoozed = stage.talk(story, State.SNOOZED, Optional.of(DANA), true);
        Conversation closed = stage.talk(story, State.CLOSED, Optional.empty(), false);
        Access dana = reaching(DOWNTOWN);

        assertThat(stage.ids(dana, InboxView.open(Assigned.MINE))).containsExactly(mine.id());
        assertThat(stage.ids(dana, InboxView.open(Assigned.UNASSIGNED))).containsExactly(nobodys.id());
        assertThat(stage.ids(dana, InboxView.open(Assigned.ALL))).containsExactly(nobodys.id(), lees.id(), mine.id());
        assertThat(stage.ids(dana, InboxView.unanswered())).containsExactly(nobodys.id(), lees.id());
        assertThat(stage.ids(dana, view(Assigned.MINE, Optional.empty(), false)))
                .containsExactly(snoozed.id(), mine.id());
        assertThat(stage.ids(dana, view(Assigned.ALL, Optional.empty(), true)))
                .containsExactly(snoozed.id(), nobodys.id(), lees.id());
        assertThat(stage.ids(dana, view(Assigned.ALL, Optional.of(State.CLOSED), false))).containsExactly(closed.id());
        assertThat(stage.ids(dana, view(Assigned.ALL, Optional.empty(), false))).hasSize(5);
        assertThat(stage.handling().count(dana, InboxView.open(Assigned.ALL), 100)).isEqualTo(3);
        assertThat(stage.handling().count(dana, InboxView.open(Assigned.ALL), 2)).isEqualTo(2);
    }

    @Test
    default void viewsShouldShowOnlyWhatIsWithinReach() {
        Stage stage = emptyHandling();
        StoreStory story = new StoreStory(stage.stores());
        Conversation downtown = story.conversation(DOWNTOWN);
        Conversation shared = story.conversation(ACME, Set.of(UPTOWN), Set.of(DOWNTOWN, UPTOWN));
        Conversation harbour = story.conversation(HARBOUR);
        List.of(downtown, shared, harbour, story.chat(DANA)).forEach(story::received);
        InboxView all = InboxView.open(Assigned.ALL);
        InboxView uptowns = new InboxView(Assigned.ALL, Optional.empty(), false, Optional.of(UPTOWN));

        assertThat(stage.ids(reaching(DOWNTOWN, UPTOWN), all)).containsExactly(shared.id(), downtown.id());
        assertThat(stage.ids(everyLocation(ACME), all)).containsExactly(harbour.id(), shared.id(), downtown.id());
        assertThat(stage.ids(reaching(), all)).isEmpty();
        assertThat(stage.ids(reaching(DOWNTOWN), uptowns)).containsExactly(shared.id());
        assertThat(stage.ids(reaching(HARBOUR), uptowns)).isEmpty();
        assertThat(stage.ids(everyLocation(ACME), uptowns)).containsExactly(shared.id());
        assertThat(stage.ids(reaching(DOWNTOWN), new InboxView(Assigned.ALL, Optional.empty(), true,
                Optional.of(DOWNTOWN)))).containsExactly(downtown.id());
        assertThat(stage.handling().count(reaching(), all, 10)).isZero();
    }

    @Test
    default void viewsShouldReachEverythingWhenSomebodyHasVeryManyLocations() {
        Stage stage = emptyHandling();
        StoreStory story = new StoreStory(stage.stores());
        Set<LocationId> many = new HashSet<>();
        IntStream.range(0, 60).mapToObj(i -> new LocationId("branch-" + i)).forEach(many::add);
        Conversation talk = story.conversation(new LocationId("branch-7"));
        List.of(talk, story.conversation(DOWNTOWN)).forEach(story::received);

        assertThat(stage.ids(new Access(ACME, many, false, DANA), InboxView.open(Assigned.UNASSIGNED)))
                .containsExactly(talk.id());
    }

    @Test
    default void viewsShouldGiveEachConversationOnceWhenWalkedPageByPage() {
        Stage stage = emptyHandling();
        StoreStory story = new StoreStory(stage.stores());
        List<Conversation> talks = IntStream.range(0, 7)
                .mapToObj(i -> story.conversation(ACME, Set.of(DOWNTOWN), Set.of(DOWNTOWN, UPTOWN))).toList();
        talks.forEach(story::received);
        Access both = reaching(DOWNTOWN, UPTOWN);

        var first = stage.handling().list(both, InboxView.open(Assigned.UNASSIGNED), Optional.empty(), 4);
        var second = stage.handling().list(both, InboxView.open(Assigned.UNASSIGNED),
                Optional.of(first.get(3).newest().id().value()), 4);

        assertThat(first).hasSize(4);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    default void dueShouldGiveWhatWasPutAsideUntilThenEarliestFirst() {
        Stage stage = emptyHandling();
        StoreStory story = new StoreStory(stage.stores());
        Conversation late = snoozed(story, START.plusSeconds(20));
        Conversation early = snoozed(story, START.plusSeconds(10));
        snoozed(story, START.plusSeconds(31));
        story.conversation(DOWNTOWN);

        assertThat(stage.handling().due(START.plusSeconds(20), 10)).containsExactly(early.id(), late.id());
        assertThat(stage.handling().due(START.plusSeconds(20), 1)).containsExactly(early.id());
        assertThat(stage.handling().due(START, 10)).isEmpty();
    }

    @Test
    default void assigneesShouldBeAllWhoTakeCareOfSomething() {
        Stage stage = emptyHandling();
        StoreStory story = new StoreStory(stage.stores());
        assertThat(stage.handling().assignees()).isEmpty();
        Conversation one = stage.talk(story, State.OPEN, Optional.of(DANA), true);
        Conversation two = stage.talk(story, State.CLOSED, Optional.of(DANA), false);
        stage.talk(story, State.OPEN, Optional.of(LEE), false);
        stage.talk(story, State.OPEN, Optional.empty(), true);
        Conversation foreign = story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN));
        stage.stores().inTransaction(() -> stage.handling().change(foreign.id(),
                Handling.NEW.assignedTo(Optional.of(DANA))));

        assertThat(stage.handling().assignees()).containsExactlyInAnyOrder(new Assignee(ACME, DANA),
                new Assignee(ACME, LEE), new Assignee(GLOBEX, DANA));
        assertThat(stage.handling().assigned(new Assignee(ACME, DANA), 10)).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(stage.handling().assigned(new Assignee(ACME, DANA), 1)).hasSize(1);
        assertThat(stage.handling().assigned(new Assignee(GLOBEX, LEE), 10)).isEmpty();
    }

    private static Conversation snoozed(StoreStory story, Instant until) {
        return story.handled(DOWNTOWN, new Handling(State.SNOOZED, Optional.empty(), Optional.of(until), false));
    }

    private static InboxView view(Assigned assigned, Optional<State> state, boolean waiting) {
        return new InboxView(assigned, state, waiting, Optional.empty());
    }
}
