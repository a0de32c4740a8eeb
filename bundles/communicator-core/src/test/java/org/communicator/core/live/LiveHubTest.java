package org.communicator.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.live.CommunicatorEvent.MessageDeleted;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveEvent.Type;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.people.Chats.NewChat;
import org.communicator.api.people.Chats.Outcome;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

class LiveHubTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);
    private final StaffSession rita = core.session("rita", RIVERSIDE);
    private final StaffSession max = core.session("max", RIVERSIDE);
    private final LiveHub hub = new LiveHub("run1", new MutedConversations(core.store.people()));
    private final List<LiveEvent> seen = new ArrayList<>();

    @Test
    void openShouldTellWhatHappensFromThenOn() {
        hub.on(event("before"));
        hub.open(sam, Optional.empty(), seen::add);
        hub.on(event("after"));
        assertThat(seen).extracting(LiveEvent::type).containsExactly(Type.HELLO, Type.MESSAGE);
        assertThat(seen.get(1).message().orElseThrow().text()).isEqualTo("after");
    }

    @Test
    void chatShouldAlertItsOtherMembersButThoseWhoTurnedThatOff() {
        ConversationId chat = ((Outcome.Open) core.chats.open(sam, new NewChat(Set.of(rita.staff(), max.staff()),
                Optional.empty(), Optional.empty()))).chat();
        List<LiveEvent> muted = new ArrayList<>();
        List<LiveEvent> own = new ArrayList<>();
        core.store.people().mute(ACCOUNT, chat, max.staff(), true);
        hub.open(rita, Optional.empty(), seen::add);
        hub.open(max, Optional.empty(), muted::add);
        hub.open(sam, Optional.empty(), own::add);

        core.conversations.post(sam, chat, new NewMessage("Lunch?", Optional.empty()));
        hub.on(core.published.get(core.published.size() - 1));

        assertThat(message(seen).alert()).isTrue();
        assertThat(message(muted).alert()).isFalse();
        assertThat(message(own).alert()).isFalse();
    }

    private static LiveEvent message(List<LiveEvent> events) {
        return events.stream().filter(event -> event.type() == Type.MESSAGE).findFirst().orElseThrow();
    }

    @Test
    void followerShouldSeeNothingOfOtherLocations() {
        hub.open(rita, Optional.empty(), seen::add);
        hub.on(event("not for you"));
        assertThat(seen).extracting(LiveEvent::type).containsExactly(Type.HELLO);
    }

    @Test
    void openShouldResumeWithoutGapOrDouble() {
        hub.open(sam, Optional.empty(), seen::add).close();
        hub.on(event("one"));
        hub.on(event("two"));
        List<LiveEvent> resumed = new ArrayList<>();
        hub.open(sam, Optional.of(seen.get(0).id()), resumed::add);
        hub.on(event("three"));
        assertThat(resumed).extracting(event -> event.message().map(message -> message.text()).orElse("hello"))
                .containsExactly("hello", "one", "two", "three");
        assertThat(resumed).extracting(LiveEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void openShouldAskToLoadAgainWhenTheMemoryDoesNotReachBack() {
        hub.open(sam, Optional.empty(), seen::add).close();
        CommunicatorEvent event = event("again and again");
        for (int i = 0; i <= LiveHub.REMEMBERED; i++) {
            hub.on(event);
        }
        List<LiveEvent> resumed = new ArrayList<>();
        hub.open(sam, Optional.of(seen.get(0).id()), resumed::add);
        assertThat(resumed).extracting(LiveEvent::type).containsExactly(Type.RESYNC);
    }

    @Test
    void openShouldAskToLoadAgainAfterARestartAndOnForeignIds() {
        for (String foreign : List.of("run0-5", "run1-999", "run1-x", "", "nonsense")) {
            seen.clear();
            hub.open(sam, Optional.of(foreign), seen::add);
            assertThat(seen).extracting(LiveEvent::type).containsExactly(Type.RESYNC);
        }
    }

    @Test
    void followerThatThrowsShouldBeClosedAndHurtNobody() {
        hub.open(sam, Optional.empty(), broken -> {
            throw new IllegalStateException("gone");
        });
        hub.open(sam, Optional.empty(), seen::add);
        hub.on(event("hello"));
        assertThat(seen).hasSize(2);
        assertThat(hub.open()).isEqualTo(1);
    }

    @Test
    void openShouldInsistOnTheRightToRead() {
        StaffSession nobody = new StaffSession(sam.account(), sam.staff(), sam.name(), sam.locations(), sam.loggedInAt(),
                Set.of(), sam.expiresAt());
        assertThatThrownBy(() -> hub.open(nobody, Optional.empty(), seen::add)).isInstanceOf(MissingRightException.class);
    }

    @Test
    void inboundMessageShouldAlertThoseWhomRoutingNames() {
        hub.open(sam, Optional.empty(), seen::add);
        core.receiving.receive(core.text("SM1", CoreFixture.KARENS_NUMBER, CoreFixture.DOWNTOWN_NUMBER, "hi"));
        hub.on(core.published.get(core.published.size() - 1));
        hub.on(event("an outbound one"));
        assertThat(seen).extracting(LiveEvent::alert).containsExactly(false, true, false);
    }

    @Test
    void conversationThatMovedShouldBeShownToThoseWhoSeeItNowAndBeGoneForTheOthers() {
        List<LiveEvent> left = new ArrayList<>();
        hub.open(sam, Optional.empty(), left::add);
        hub.open(rita, Optional.empty(), seen::add);
        Conversation moved = conversation(Set.of(RIVERSIDE));
        hub.on(new ConversationChanged(moved, conversation(Set.of(DOWNTOWN)).reach()));
        assertThat(seen.get(1).subject()).contains(new LiveEvent.OfConversation(moved));
        assertThat(left.get(1).subject()).contains(new LiveEvent.Gone(moved.id()));
        assertThat(left.get(1).type()).isEqualTo(Type.GONE);
    }

    @Test
    void openShouldTellNoMoreThanTheDeletionWhenSomebodyComesBackAfterIt() {
        hub.open(sam, Optional.empty(), seen::add).close();
        MessageAppended first = (MessageAppended) event("a secret");
        MessageAppended second = (MessageAppended) event("another one");
        hub.on(first);
        hub.on(second);
        core.store.removal().empty(List.of(first.message().id()));
        hub.on(new MessageDeleted(core.stored(first.message()), first.reach()));
        List<LiveEvent> resumed = new ArrayList<>();
        hub.open(sam, Optional.of(seen.get(0).id()), resumed::add);
        assertThat(resumed).extracting(LiveEvent::type)
                .containsExactly(Type.HELLO, Type.DELETED, Type.MESSAGE, Type.DELETED);

        hub.on(new ConversationDeleted(second.conversationId(), second.reach()));
        resumed.clear();
        hub.open(sam, Optional.of(seen.get(0).id()), resumed::add);
        assertThat(resumed).extracting(LiveEvent::type)
                .containsExactly(Type.HELLO, Type.GONE, Type.GONE, Type.GONE, Type.GONE);
    }

    @Test
    void deletedConversationShouldBeGone() {
        hub.open(sam, Optional.empty(), seen::add);
        Conversation deleted = conversation(Set.of(DOWNTOWN));
        hub.on(new ConversationDeleted(deleted.id(), deleted.reach()));
        assertThat(seen.get(1).subject()).contains(new LiveEvent.Gone(deleted.id()));
    }

    @Test
    void chatShouldBeToldToItsMembersOnly() {
        StaffSession boss = core.session("boss", DOWNTOWN);
        StaffSession everywhere = new StaffSession(boss.account(), boss.staff(), "Boss", Set.of(), Optional.empty(),
                Set.of(Right.MESSAGES_READ, Right.LOCATIONS_ALL), boss.expiresAt());
        List<LiveEvent> curious = new ArrayList<>();
        hub.open(everywhere, Optional.empty(), curious::add);
        hub.open(rita, Optional.empty(), seen::add);
        Conversation chat = new Conversation(new ConversationId(UUID.randomUUID()), sam.account(),
                ConversationKey.ofDirect(sam.staff(), rita.staff()), Optional.empty(), Set.of(), Set.of(),
                Set.of(sam.staff(), rita.staff()), Handling.NEW, Optional.empty());
        hub.on(new ConversationChanged(chat, chat.reach()));
        assertThat(seen).extracting(LiveEvent::type).containsExactly(Type.HELLO, Type.CONVERSATION);
        assertThat(curious).extracting(LiveEvent::type).containsExactly(Type.HELLO, Type.PRESENCE);
    }

    private Conversation conversation(Set<LocationId> locations) {
        return new Conversation(new ConversationId(new UUID(1, 1)), sam.account(), ConversationKey.of(KAREN),
                Optional.empty(), locations, locations, Set.of(), Handling.NEW, Optional.empty());
    }

    private CommunicatorEvent event(String text) {
        core.post(sam, KAREN, text);
        return core.published.get(core.published.size() - 1);
    }
}
