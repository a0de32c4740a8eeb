package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.KIM;
import static org.communicator.testkit.store.StoreStory.LEE;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Access;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.store.PeopleStore;
import org.communicator.api.store.PeopleStore.Joining;
import org.communicator.api.store.PeopleStore.Leaving;
import org.junit.jupiter.api.Test;

/** What every {@link PeopleStore} keeps to. */
public interface PeopleStoreContract {

    /**
     * The people with the store that they belong to.
     *
     * @param stores the store
     * @param people the people
     */
    record Stage(Stores stores, PeopleStore people) {

        Joining add(Conversation chat, StaffId member) {
            return stores.transactions().inTransaction(() -> people.addMember(chat.id(), member, 3));
        }

        Leaving remove(Conversation chat, StaffId member) {
            return stores.transactions().inTransaction(() -> people.removeMember(chat.id(), member));
        }

        Conversation now(Conversation conversation) {
            return stores.conversations().findByKey(ACME, conversation.key()).orElseThrow();
        }
    }

    /** The people under test, none yet. Called once, at the beginning of each test. */
    Stage nobody();

    @Test
    default void renameShouldGiveAndTakeATitle() {
        Stage stage = nobody();
        Conversation conversation = new StoreStory(stage.stores()).conversation(DOWNTOWN);

        Optional<String> wedding = Optional.of("Wedding \u2013 Adams");
        assertThat(stage.people().rename(conversation.id(), Optional.empty(), wedding)).isTrue();
        assertThat(stage.now(conversation).title()).isEqualTo(wedding);
        assertThat(stage.people().rename(conversation.id(), wedding, Optional.empty())).isTrue();

        assertThat(stage.now(conversation)).isEqualTo(conversation);
    }

    @Test
    default void renameShouldDoNothingWhenTheTitleIsAnotherThanExpected() {
        Stage stage = nobody();
        Conversation conversation = new StoreStory(stage.stores()).conversation(DOWNTOWN);
        Optional<String> first = Optional.of("First");
        stage.people().rename(conversation.id(), Optional.empty(), first);

        assertThat(stage.people().rename(conversation.id(), Optional.empty(), Optional.of("Second"))).isFalse();
        assertThat(stage.people().rename(conversation.id(), Optional.of("first"), Optional.empty())).isFalse();
        assertThat(stage.people().rename(new ConversationId(TimeOrderedIds.of(99)), Optional.empty(), first)).isFalse();

        assertThat(stage.now(conversation).title()).isEqualTo(first);
    }

    @Test
    default void addMemberShouldShowTheChatWithItsNewestMessageToThePersonAdded() {
        Stage stage = nobody();
        StoreStory story = new StoreStory(stage.stores());
        Conversation chat = story.chat(DANA, LEE);
        Message message = story.append(story.outbound(chat));

        assertThat(stage.add(chat, KIM)).isEqualTo(Joining.JOINED);

        Access kim = new Access(ACME, Set.of(), false, KIM);
        assertThat(stage.stores().conversations().list(kim, Optional.empty(), Optional.empty(), 10))
                .extracting(row -> row.newest().id()).containsExactly(message.id());
        assertThat(stage.now(chat).members()).containsExactlyInAnyOrder(DANA, LEE, KIM);
    }

    @Test
    default void addMemberShouldChangeNothingWhenThePersonIsThereOrTheChatIsFullOrGone() {
        Stage stage = nobody();
        StoreStory story = new StoreStory(stage.stores());
        Conversation chat = story.chat(DANA, LEE, KIM);

        assertThat(stage.add(chat, LEE)).isEqualTo(Joining.NOTHING_NEW);
        assertThat(stage.add(chat, new StaffId("max"))).isEqualTo(Joining.FULL);
        assertThat(stage.people().addMember(new ConversationId(TimeOrderedIds.of(404)), LEE, 3))
                .isEqualTo(Joining.NOTHING_NEW);
        assertThat(stage.now(chat)).isEqualTo(chat);
    }

    @Test
    default void removeMemberShouldHideTheChatFromThePersonRemoved() {
        Stage stage = nobody();
        Conversation chat = new StoreStory(stage.stores()).chat(DANA, LEE);

        assertThat(stage.remove(chat, DANA)).isEqualTo(Leaving.LEFT);

        assertThat(stage.stores().conversations().find(reaching(DOWNTOWN), chat.id())).isEmpty();
        assertThat(stage.now(chat).members()).containsExactly(LEE);
        assertThat(stage.remove(chat, DANA)).isEqualTo(Leaving.NOT_THERE);
        assertThat(stage.remove(chat, LEE)).isEqualTo(Leaving.LAST);
    }

    @Test
    default void removeMemberShouldKeepTheLastOneWhenAllLeaveAtTheSameMoment() {
        Stage stage = nobody();
        List<StaffId> members = List.of(DANA, LEE, KIM);
        Conversation chat = new StoreStory(stage.stores()).chat(members.toArray(StaffId[]::new));

        List<Leaving> outcomes = Threads.allAtOnce(3, number -> () -> stage.remove(chat, members.get(number))).stream()
                .map(Threads.Outcome::orThrow).toList();

        assertThat(outcomes).containsExactlyInAnyOrder(Leaving.LEFT, Leaving.LEFT, Leaving.LAST);
        assertThat(stage.now(chat).members()).hasSize(1);
    }

    @Test
    default void mutedShouldKnowWhatOnePersonTurnedOffUntilItIsTurnedOnAgain() {
        Stage stage = nobody();
        StoreStory story = new StoreStory(stage.stores());
        Conversation one = story.chat(DANA, LEE);
        Conversation other = story.conversation(DOWNTOWN);

        stage.people().mute(ACME, one.id(), DANA, true);
        stage.people().mute(ACME, one.id(), DANA, true);
        stage.people().mute(ACME, other.id(), DANA, true);
        assertThat(stage.people().muted(ACME, DANA)).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(stage.people().muted(ACME, LEE)).isEmpty();
        assertThat(stage.people().muted(GLOBEX, DANA)).isEmpty();

        stage.people().mute(ACME, one.id(), DANA, false);
        assertThat(stage.people().muted(ACME, DANA)).containsExactly(other.id());
    }

    @Test
    default void numbersShouldKnowWhoBelongsToEachGroup() {
        Stage stage = nobody();
        ConversationId group = new ConversationId(TimeOrderedIds.of(1));
        ConversationId other = new ConversationId(TimeOrderedIds.of(2));
        GroupNumber karen = new GroupNumber("+12125550123", Optional.of(new ClientId("c-1")));
        GroupNumber stranger = new GroupNumber("+12125550124", Optional.empty());

        stage.people().addNumber(ACME, group, stranger);
        stage.people().addNumber(ACME, group, karen);
        stage.people().addNumber(ACME, group, karen);
        stage.people().addNumber(ACME, other, karen);

        assertThat(stage.people().numbers(Set.of(group))).isEqualTo(Map.of(group, List.of(karen, stranger)));
        assertThat(stage.people().removeNumber(group, karen.address())).isTrue();
        assertThat(stage.people().removeNumber(group, karen.address())).isFalse();
        assertThat(stage.people().numbers(Set.of(group, other)))
                .isEqualTo(Map.of(group, List.of(stranger), other, List.of(karen)));
        assertThat(stage.people().numbers(Set.of())).isEmpty();
    }
}
