package org.communicator.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;
import static org.communicator.core.inbox.TeamStage.changed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling.State;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.ConversationHandling.Expected;
import org.communicator.api.inbox.HandlingOutcome;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** What a team does with conversations (X01 X09). */
class HandlingServiceTest {

    private static final LocationId CLOSED = new LocationId("nowhere");
    private static final Optional<Expected> WHATEVER = Optional.empty();

    private final TeamStage stage = new TeamStage();
    private final CoreFixture core = stage.core;
    private final HandlingService service = stage.handling;
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final StaffSession bert = core.session("bert", DOWNTOWN);
    private final StaffSession rita = core.session("rita", RIVERSIDE);
    private final ConversationId talk = core.post(anna, KAREN, "Hello").conversation();

    @Test
    void claimShouldGiveTheConversationToTheFirstWhoAsks() {
        assertThat(changed(service.claim(anna, talk)).handling().assignee()).contains(anna.staff());
        assertThat(service.claim(anna, talk)).isInstanceOf(HandlingOutcome.Changed.class);

        HandlingOutcome.Conflict late = (HandlingOutcome.Conflict) service.claim(bert, talk);

        assertThat(late.current().handling().assignee()).contains(anna.staff());
        assertThat(stage.of(talk).handling().assignee()).contains(anna.staff());
        assertThat(stage.timeline(talk)).extracting(Message::text).containsExactly("anna took this.", "Hello");
        assertThat(stage.audited()).containsExactly("conversation.assigned");
    }

    @Test
    void assignShouldTellEverybodyWhoSeesItWhenSomebodyElseHasIt() {
        core.published.clear();

        service.assign(anna, talk, Optional.of(bert.staff()), WHATEVER);
        service.assign(anna, talk, Optional.empty(), WHATEVER);

        assertThat(core.published).filteredOn(ConversationChanged.class::isInstance).hasSize(2);
        assertThat(stage.timeline(talk)).extracting(Message::text)
                .containsExactly("anna unassigned this.", "anna assigned this to bert.", "Hello");
        assertThat(stage.timeline(talk).get(0).kind()).isEqualTo(MessageKind.ACTIVITY);
        assertThat(stage.of(talk).newest()).contains(stage.timeline(talk).get(2).id());
    }

    @Test
    void assignShouldRefuseSomebodyWhoMayNotSeeIt() {
        for (StaffId blind : List.of(rita.staff(), new StaffId("who"))) {
            assertThat(service.assign(anna, talk, Optional.of(blind), WHATEVER))
                    .isEqualTo(new HandlingOutcome.CannotSee(blind));
        }
        assertThat(stage.of(talk).handling().assignee()).isEmpty();
    }

    @Test
    void changeShouldBeRefusedWhenTheConversationIsAnotherThanItWasSeen() {
        Expected seen = new Expected(State.OPEN, Optional.empty());
        service.claim(bert, talk);

        assertThat(service.assign(anna, talk, Optional.of(anna.staff()), Optional.of(seen)))
                .isEqualTo(new HandlingOutcome.Conflict(stage.of(talk)));
        assertThat(service.close(anna, talk, Optional.of(seen))).isInstanceOf(HandlingOutcome.Conflict.class);
        assertThat(service.assign(anna, talk, Optional.of(bert.staff()), Optional.of(seen)))
                .isEqualTo(new HandlingOutcome.Changed(stage.of(talk)));
        assertThat(service.close(anna, talk, Optional.of(new Expected(State.OPEN, Optional.of(bert.staff())))))
                .isInstanceOf(HandlingOutcome.Changed.class);
    }

    @Test
    void closedConversationShouldOpenAndBeToldOfWhenTheClientAnswers() {
        assertThat(changed(service.close(anna, talk, WHATEVER)).handling().state()).isEqualTo(State.CLOSED);
        core.published.clear();

        answer("1", "One more thing");

        assertThat(stage.of(talk).handling().state()).isEqualTo(State.OPEN);
        assertThat(stage.of(talk).handling().waiting()).isTrue();
        assertThat(core.published).filteredOn(ConversationChanged.class::isInstance).hasSize(1);
    }

    @Test
    void closeShouldEndTheWaiting() {
        answer("1", "Thanks!");

        assertThat(changed(service.close(anna, talk, WHATEVER)).handling().waiting()).isFalse();
        assertThat(changed(service.reopen(bert, talk, WHATEVER)).handling().state()).isEqualTo(State.OPEN);
        assertThat(stage.audited()).containsExactly("conversation.reopened", "conversation.closed");
    }

    @Test
    void snoozedConversationShouldComeBackAtItsMoment() {
        Instant until = core.clock.instant().plusSeconds(3600);
        service.snooze(anna, talk, until, WHATEVER);
        Waking waking = new Waking(stage.changes, stage.stamps, core.workers);
        core.workers.runReady();
        assertThat(stage.of(talk).handling().snoozedUntil()).contains(until);
        core.published.clear();

        core.workers.pass(Duration.ofMinutes(61));

        assertThat(stage.of(talk).handling().state()).isEqualTo(State.OPEN);
        assertThat(core.published).filteredOn(ConversationChanged.class::isInstance).hasSize(1);
        assertThat(stage.timeline(talk).get(0).text()).startsWith("This is open again");
        waking.close();
    }

    @Test
    void snoozedConversationShouldComeBackOnceWhenTheClientAnsweredBefore() {
        service.snooze(anna, talk, core.clock.instant().plusSeconds(60), WHATEVER);
        answer("1", "Here I am");
        core.clock.advance(Duration.ofMinutes(2));

        stage.changes.wake(core.clock.instant(), 10);

        assertThat(stage.timeline(talk)).extracting(Message::text).noneMatch(text -> text.startsWith("This is open"));
        assertThat(core.store.handling().due(core.clock.instant(), 10)).isEmpty();
    }

    @Test
    void snoozeShouldRefuseAMomentThatIsNotAhead() {
        Instant now = core.clock.instant();

        for (Instant past : List.of(now, now.minusSeconds(1))) {
            assertThat(service.snooze(anna, talk, past, WHATEVER)).isInstanceOf(HandlingOutcome.MomentPast.class);
        }
        assertThat(service.snooze(anna, talk, now.plus(Duration.ofDays(400)), WHATEVER))
                .isInstanceOf(HandlingOutcome.MomentTooFar.class);
    }

    @Test
    void transferredConversationShouldStayAtItsNewLocationWhenTheClientAnswers() {
        ClientId visitor = new ClientId("c-visitor");
        core.client(visitor, "Vic Visitor", "+12125550177");
        StaffSession everywhere = core.session("dora", DOWNTOWN, RIVERSIDE);
        core.receiving.receive(core.text("p-0", "+12125550177", DOWNTOWN_NUMBER, "Hi"));
        ConversationId visit = core.store.conversations().findByKey(ACCOUNT, ConversationKey.of(visitor)).orElseThrow().id();
        core.clock.advance(Duration.ofSeconds(1));
        core.conversations.post(everywhere, visit, new NewMessage("Hello", Optional.empty()));
        service.claim(everywhere, visit);
        core.clock.advance(Duration.ofSeconds(1));

        Conversation moved = changed(service.transfer(everywhere, visit, RIVERSIDE, Optional.of("Please call"), WHATEVER));
        core.receiving.receive(core.text("p-1", "+12125550177", DOWNTOWN_NUMBER, "Well?"));

        assertThat(moved.handling().assignee()).isEmpty();
        assertThat(stage.of(visit).owners()).containsExactly(RIVERSIDE);
        assertThat(stage.of(visit).openTo()).containsExactly(RIVERSIDE);
        assertThat(stage.timeline(visit)).extracting(Message::text).containsExactly("Well?", "Please call",
                "dora transferred this to Riverside.", "dora took this.", "Hello", "Hi");
        assertThat(stage.timeline(visit).get(1).kind()).isEqualTo(MessageKind.NOTE);
        assertThat(stage.timeline(visit).get(0).routing().orElseThrow().rule()).isEqualTo("1");
        ConversationChanged told = (ConversationChanged) core.published.stream()
                .filter(event -> event instanceof ConversationChanged change
                        && change.conversation().owners().contains(RIVERSIDE)).findFirst().orElseThrow();
        assertThat(anna.access().reaches(told.before())).isTrue();
        assertThat(anna.access().reaches(told.reach())).isFalse();
    }

    @Test
    void transferredConversationShouldStayOpenToTheClientsLocations() {
        assertThat(changed(service.transfer(anna, talk, RIVERSIDE, Optional.empty(), WHATEVER)).openTo())
                .containsExactlyInAnyOrder(RIVERSIDE, DOWNTOWN);
        assertThat(changed(service.transfer(rita, talk, RIVERSIDE, Optional.empty(), WHATEVER)).handling().transfer())
                .isPresent();
        assertThat(stage.audited()).containsExactly("conversation.transferred");
    }

    @Test
    void transferShouldRefuseALocationThatTheAccountHasNot() {
        assertThat(service.transfer(anna, talk, CLOSED, Optional.empty(), WHATEVER))
                .isEqualTo(new HandlingOutcome.NoSuchLocation(CLOSED));
    }

    @Test
    void conversationShouldNotExistWhenItIsOutOfReach() {
        assertThat(service.claim(rita, talk)).isInstanceOf(HandlingOutcome.NotFound.class);
        assertThat(service.close(rita, talk, WHATEVER)).isInstanceOf(HandlingOutcome.NotFound.class);
    }

    @Test
    void everythingShouldBeRefusedWhenTheRightIsMissing() {
        StaffSession reader = new StaffSession(ACCOUNT, new StaffId("nora"), "Nora", Set.of(DOWNTOWN),
                Optional.empty(), Set.of(), anna.expiresAt());

        assertThatThrownBy(() -> service.claim(reader, talk)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> service.transfer(reader, talk, RIVERSIDE, Optional.empty(), WHATEVER))
                .isInstanceOf(MissingRightException.class);
    }

    private void answer(String providerId, String text) {
        core.clock.advance(Duration.ofSeconds(1));
        core.receiving.receive(core.text(providerId, KARENS_NUMBER, DOWNTOWN_NUMBER, text));
    }
}
