package org.communicator.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.InboxCounts;
import org.communicator.api.inbox.NoteOutcome;
import org.communicator.api.inbox.Unread;
import org.communicator.api.live.LiveEvent;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** What was read, what was missed, and who is called (P10 P11 T02 T09 X09). */
class ReadStateServiceTest {

    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 10);

    private final TeamStage stage = new TeamStage();
    private final CoreFixture core = stage.core;
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final StaffSession bert = core.session("bert", DOWNTOWN);
    private final StaffSession rita = core.session("rita", RIVERSIDE);

    @Test
    void whatWasThereBeforeTheFirstVisitShouldNotBeUnread() {
        ConversationId talk = written("1");
        core.clock.advance(Duration.ofSeconds(1));

        assertThat(unread(anna, talk)).isEqualTo(Unread.NOTHING);
        assertThat(unread(anna, talk)).isEqualTo(Unread.NOTHING);
    }

    @Test
    void readShouldEndWhatIsUnreadForOnePersonAndTellTheOtherScreens() {
        bothHaveBeenHere();
        ConversationId talk = written("1");
        List<LiveEvent> told = new ArrayList<>();
        stage.hub.open(anna, Optional.empty(), told::add);
        List<LiveEvent> others = new ArrayList<>();
        stage.hub.open(bert, Optional.empty(), others::add);

        assertThat(unread(anna, talk)).isEqualTo(new Unread(1, false));
        assertThat(stage.read.read(anna, talk, Optional.empty())).isTrue();

        assertThat(unread(anna, talk)).isEqualTo(Unread.NOTHING);
        assertThat(unread(bert, talk)).isEqualTo(new Unread(1, false));
        assertThat(told).filteredOn(event -> event.type() == LiveEvent.Type.READ)
                .extracting(event -> event.subject().orElseThrow())
                .containsExactly(new LiveEvent.OfUnread(talk, 0, false));
        assertThat(others).noneMatch(event -> event.type() == LiveEvent.Type.READ);
    }

    @Test
    void markedConversationShouldStayUnreadUntilItIsOpenedAgain() {
        bothHaveBeenHere();
        ConversationId talk = written("1");
        stage.read.read(anna, talk, Optional.empty());

        assertThat(stage.read.markUnread(anna, talk)).isTrue();
        assertThat(unread(anna, talk)).isEqualTo(new Unread(0, true));
        assertThat(stage.inbox.counts(anna)).isEqualTo(new InboxCounts(0, 1, 1, 1));
        stage.read.read(anna, talk, Optional.of(new MessageId(new UUID(1, 1))));

        assertThat(unread(anna, talk)).isEqualTo(Unread.NOTHING);
        assertThat(stage.inbox.counts(anna).unread()).isZero();
    }

    @Test
    void conversationOutOfReachShouldNotExist() {
        ConversationId talk = written("1");

        assertThat(stage.read.read(rita, talk, Optional.empty())).isFalse();
        assertThat(stage.read.markUnread(rita, talk)).isFalse();
        assertThat(stage.notes.add(rita, talk, "Hm", Set.of())).isInstanceOf(NoteOutcome.NotFound.class);
    }

    @Test
    void missedShouldShowWhatCameSinceTheLastVisitAndWasNotRead() {
        assertThat(stage.missed.seen(anna)).isEmpty();
        ConversationId seen = written("1");
        core.clock.advance(Duration.ofMinutes(10));
        assertThat(stage.missed.seen(anna)).isEmpty();
        core.clock.advance(Duration.ofHours(12));
        core.client(new ClientId("c-late"), "Lou Late", "+12125550188", DOWNTOWN);
        core.receiving.receive(core.text("2", "+12125550188", DOWNTOWN_NUMBER, "Are you there?"));

        assertThat(stage.missed.seen(anna)).isPresent();

        assertThat(missed(anna)).extracting(ConversationSummary::title).containsExactly("Lou Late");
        assertThat(missed(bert)).isEmpty();
        stage.read.read(anna, missed(anna).get(0).conversation().id(), Optional.empty());
        assertThat(missed(anna)).isEmpty();
        assertThat(unread(anna, seen).count()).isEqualTo(1);
    }

    @Test
    void noteShouldCallColleaguesAndStayInTheHouse() {
        ConversationId talk = written("1");
        core.published.clear();

        Message note = ((NoteOutcome.Noted) stage.notes.add(anna, talk, "Can you call her?", Set.of(bert.staff()))).message();

        assertThat(stage.missed.mentions(bert, FIRST).items()).extracting(Message::id).containsExactly(note.id());
        assertThat(stage.missed.mentions(anna, FIRST).items()).isEmpty();
        assertThat(core.store.outbox().waiting(talk)).isEmpty();
        assertThat(stage.of(talk).newest()).contains(note.id());
        assertThat(stage.of(talk).handling().waiting()).isTrue();
        List<LiveEvent> told = new ArrayList<>();
        stage.hub.open(bert, Optional.empty(), told::add);
        core.published.forEach(stage.hub::on);
        assertThat(told).filteredOn(event -> event.type() == LiveEvent.Type.MESSAGE).allMatch(LiveEvent::alert);
        stage.read.read(bert, talk, Optional.empty());
        assertThat(stage.missed.mentions(bert, FIRST).items()).isEmpty();
    }

    @Test
    void noteShouldNotBeStoredWhenSomebodyWhoIsCalledMayNotSeeIt() {
        ConversationId talk = written("1");
        StaffId who = new StaffId("who");

        assertThat(stage.notes.add(anna, talk, "Hey", Set.of(bert.staff(), rita.staff(), who)))
                .isEqualTo(new NoteOutcome.CannotSee(Set.of(rita.staff(), who)));
        assertThat(stage.timeline(talk)).hasSize(1);
    }

    private void bothHaveBeenHere() {
        stage.missed.seen(anna);
        stage.missed.seen(bert);
    }

    private ConversationId written(String providerId) {
        core.receiving.receive(core.text(providerId, KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello"));
        return core.store.conversations().findByKey(CoreFixture.ACCOUNT,
                ConversationKey.of(KAREN)).orElseThrow().id();
    }

    private Unread unread(StaffSession session, ConversationId talk) {
        return stage.read.unread(session, List.of(stage.of(talk))).get(talk);
    }

    private List<ConversationSummary> missed(StaffSession session) {
        return stage.missed.missed(session, FIRST).items();
    }
}
