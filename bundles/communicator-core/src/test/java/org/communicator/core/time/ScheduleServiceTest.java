package org.communicator.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ScheduleChange;
import org.communicator.api.conversation.ScheduleOutcome;
import org.communicator.api.conversation.ScheduleOutcome.Done;
import org.communicator.api.conversation.Timing;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.StatusChanged;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.FakeProvider.Fate;
import org.junit.jupiter.api.Test;

/** Messages go out when they should, or not at all (X08). */
class ScheduleServiceTest {

    /** By Karen's number she is in New York, and quiet hours are on from now until three hours from now. */
    private static final Map<String, Object> QUIET_NOW = Map.of("quiet_hours_from", "00:00", "quiet_hours_until", "11:00",
            "quiet_hours_kinds", "STAFF_MESSAGE");

    private CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);

    @Test
    void scheduledShouldGoOutOnceWhenItsTimeComes() {
        Message message = schedule("See you tomorrow", Duration.ofHours(20), true);
        assertThat(message.status()).isEqualTo(MessageStatus.SCHEDULED);
        assertThat(message.hold()).contains(new Hold(in(Duration.ofHours(20)), Hold.Reason.SCHEDULED));

        core.workers.pass(Duration.ofHours(19));
        assertThat(core.provider.accepted()).isEmpty();
        core.workers.pass(Duration.ofHours(2));

        assertThat(core.provider.accepted()).extracting(OutboundMessage::id).containsExactly(message.id());
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.SENDING);
    }

    @Test
    void scheduledShouldBeTriedForAsLongAsAnyOtherWhenTheProviderRefusesForNow() {
        Message message = schedule("Later", Duration.ofDays(3), true);
        core.provider.next(Fate.REFUSE_FOR_NOW);

        core.workers.pass(Duration.ofDays(3).plusMinutes(5));

        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.SENDING);
        assertThat(core.published.stream().filter(StatusChanged.class::isInstance)
                .map(event -> ((StatusChanged) event).message().status()))
                .containsExactly(MessageStatus.QUEUED, MessageStatus.SENDING);
    }

    @Test
    void scheduledShouldKeepNothingBackThatIsWrittenMeanwhile() {
        schedule("Tomorrow", Duration.ofHours(20), true);
        Message now = core.post(sam, KAREN, "Now");

        core.workers.runReady();

        assertThat(core.provider.accepted()).extracting(OutboundMessage::id).containsExactly(now.id());
    }

    @Test
    void postShouldRefuseMomentsThatCannotBeTaken() {
        assertThat(post("x", core.clock.instant(), true)).isEqualTo(new PostOutcome.WrongTime(true));
        assertThat(post("x", in(Duration.ofDays(367)), true)).isEqualTo(new PostOutcome.WrongTime(false));
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void listShouldShowWhatWaitsToThoseWhoMaySeeTheConversation() {
        Message later = schedule("Later", Duration.ofHours(2), true);
        Message sooner = schedule("Sooner", Duration.ofHours(1), true);
        core.post(sam, KAREN, "Now");

        assertThat(core.scheduled.list(sam, later.conversation())).contains(List.of(sooner, later));
        assertThat(core.scheduled.list(core.session("rita", RIVERSIDE), later.conversation())).isEmpty();
    }

    @Test
    void changeShouldSendTheNewWordsAtTheNewTime() {
        Message message = schedule("See you at ten", Duration.ofHours(20), true);

        ScheduleOutcome outcome = core.scheduled.change(sam, message.id(), new ScheduleChange(
                Optional.of("See you at eleven"), Optional.of(in(Duration.ofHours(1))), Optional.empty()));

        assertThat(outcome).isInstanceOfSatisfying(Done.class,
                done -> assertThat(done.message().text()).isEqualTo("See you at eleven"));
        core.workers.pass(Duration.ofHours(2));
        assertThat(core.provider.accepted()).extracting(OutboundMessage::text).containsExactly("See you at eleven");
    }

    @Test
    void changeShouldNotMoveItIntoQuietHours() {
        core = new CoreFixture(QUIET_NOW);
        Message message = core.post(core.session("sam", DOWNTOWN), KAREN, "Hello");

        ScheduleOutcome outcome = core.scheduled.change(sam, message.id(), new ScheduleChange(Optional.empty(),
                Optional.of(in(Duration.ofHours(1))), Optional.empty()));

        assertThat(((Done) outcome).message().hold())
                .contains(new Hold(in(Duration.ofHours(3)), Hold.Reason.SCHEDULED));
    }

    @Test
    void scheduledShouldNotGoOutWhenTheClientOptedOutMeanwhile() {
        Message message = schedule("Your invoice", Duration.ofHours(1), false);
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "STOP"));

        core.workers.pass(Duration.ofHours(2));

        assertThat(core.provider.accepted()).extracting(OutboundMessage::id).doesNotContain(message.id());
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(core.stored(message).failure().orElseThrow().text()).contains("opted out");
    }

    @Test
    void changeShouldRefuseWhatIsTooLateOutOfReachOrInThePast() {
        Message message = schedule("Hello", Duration.ofHours(1), true);
        Message plain = core.post(sam, KAREN, "Now");
        ScheduleChange words = new ScheduleChange(Optional.of("x"), Optional.empty(), Optional.empty());

        assertThat(core.scheduled.change(core.session("rita", RIVERSIDE), message.id(), words))
                .isInstanceOf(ScheduleOutcome.NotFound.class);
        assertThat(core.scheduled.change(sam, plain.id(), words)).isInstanceOf(ScheduleOutcome.NotFound.class);
        assertThat(core.scheduled.change(sam, message.id(), new ScheduleChange(Optional.empty(),
                Optional.of(core.clock.instant()), Optional.empty()))).isEqualTo(new ScheduleOutcome.WrongTime(true));
        core.workers.pass(Duration.ofHours(2));
        assertThat(core.scheduled.change(sam, message.id(), words)).isInstanceOf(ScheduleOutcome.TooLate.class);
        assertThat(core.scheduled.cancel(sam, message.id())).isInstanceOf(ScheduleOutcome.TooLate.class);
    }

    @Test
    void cancelShouldTakeItBackForGood() {
        Message message = schedule("Hello", Duration.ofHours(1), true);

        ScheduleOutcome outcome = core.scheduled.cancel(sam, message.id());

        assertThat(outcome).isInstanceOfSatisfying(Done.class,
                done -> assertThat(done.message().status()).isEqualTo(MessageStatus.CANCELLED));
        assertThat(core.scheduled.cancel(sam, message.id())).isEqualTo(outcome);
        assertThat(core.scheduled.list(sam, message.conversation())).contains(List.of());
        core.workers.pass(Duration.ofHours(2));
        assertThat(core.provider.accepted()).isEmpty();
    }

    @Test
    void cancelShouldNeedTheRightToWrite() {
        Message message = schedule("Hello", Duration.ofHours(1), true);
        StaffSession reader = new StaffSession(sam.account(), sam.staff(), "Sam", sam.locations(), sam.loggedInAt(),
                Set.of(org.communicator.api.host.Right.MESSAGES_READ), sam.expiresAt());

        assertThatThrownBy(() -> core.scheduled.cancel(reader, message.id())).isInstanceOf(MissingRightException.class);
    }

    @Test
    void replyShouldTakeBackWhatWaitsForTheClientsSilence() {
        Message reminder = schedule("Did you see my question?", Duration.ofHours(1), true);
        Message anyhow = schedule("Your invoice", Duration.ofHours(1), false);

        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Yes, I did"));

        assertThat(core.stored(reminder).status()).isEqualTo(MessageStatus.CANCELLED);
        core.workers.pass(Duration.ofHours(2));
        assertThat(core.provider.accepted()).extracting(OutboundMessage::id).containsExactly(anyhow.id());
    }

    @Test
    void postShouldHoldAMessageUntilQuietHoursEnd() {
        core = new CoreFixture(QUIET_NOW);
        Message message = core.post(core.session("sam", DOWNTOWN), KAREN, "Hello");

        assertThat(message.status()).isEqualTo(MessageStatus.SCHEDULED);
        assertThat(message.hold().orElseThrow().reason()).isEqualTo(Hold.Reason.QUIET_HOURS);
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Anybody there?"));
        core.workers.runReady();
        assertThat(core.provider.accepted()).isEmpty();
        core.workers.pass(Duration.ofHours(12));
        assertThat(core.provider.accepted()).hasSize(1);
    }

    @Test
    void postShouldNotHoldAnAnswerToSomebodyAwakeOrWhatIsSentAnyway() {
        core = new CoreFixture(QUIET_NOW);
        StaffSession dana = core.session("dana", DOWNTOWN);
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Are you open today?"));

        assertThat(core.post(dana, KAREN, "Yes, we are").status()).isEqualTo(MessageStatus.QUEUED);
        core.clock.advance(Duration.ofMinutes(61));
        assertThat(core.post(dana, KAREN, "By the way").status()).isEqualTo(MessageStatus.SCHEDULED);
        PostOutcome anyway = core.conversations.postToClient(dana, KAREN,
                new NewMessage("Urgent", Optional.empty()).at(new Timing(Optional.empty(), false, true)));
        assertThat(((PostOutcome.Posted) anyway).message().status()).isEqualTo(MessageStatus.QUEUED);
    }

    private Message schedule(String text, Duration in, boolean cancelOnReply) {
        return ((PostOutcome.Posted) post(text, in(in), cancelOnReply)).message();
    }

    private PostOutcome post(String text, Instant sendAt, boolean cancelOnReply) {
        return core.conversations.postToClient(sam, KAREN,
                new NewMessage(text, Optional.empty()).at(new Timing(Optional.of(sendAt), cancelOnReply, false)));
    }

    private Instant in(Duration time) {
        return core.clock.instant().plus(time);
    }
}
