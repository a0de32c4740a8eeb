package org.communicator.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.util.Optional;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.Evidence;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ChannelChoice.Code;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.StaffSession;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.FakeProvider.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who opted out is not written to: not when staff write, and not when it is sent (X04). */
class SuppressionTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);

    @Test
    void postShouldSayWhoOptedOutWhenThereIsNoOtherWay() {
        stop();

        PostOutcome outcome = write(sam);

        assertThat(outcome).isInstanceOf(PostOutcome.Unreachable.class);
        ChannelChoice choice = ((PostOutcome.Unreachable) outcome).choice();
        assertThat(choice.reasons()).extracting(ChannelChoice.Reason::code).contains(Code.OPTED_OUT);
        assertThat(choice.ghostText()).contains("The client opted out of text messages to +12125550123 on ", "(STOP).");
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void composerShouldSayItBeforeAnybodyWrites() {
        stop();

        assertThat(core.conversations.client(sam, KAREN).orElseThrow().channel().reasons())
                .extracting(ChannelChoice.Reason::code).contains(Code.OPTED_OUT);
    }

    @Test
    void postShouldGoOutFromANumberThatThePersonDidNotStop() {
        core.client(KAREN, "Karen Adams", KARENS_NUMBER, DOWNTOWN, RIVERSIDE);
        stop();

        assertThat(write(core.session("kim", RIVERSIDE))).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void postShouldGoOutAgainAfterAStart() {
        stop();
        core.receive("SM2", KARENS_NUMBER, DOWNTOWN_NUMBER, "START");

        assertThat(write(sam)).isInstanceOf(PostOutcome.Posted.class);
        core.workers.runReady();
        assertThat(core.provider.accepted()).hasSize(1);
    }

    @Test
    void messageShouldFailWithoutCallingTheProviderWhenThePersonOptedOutMeanwhile() {
        Message waiting = core.post(sam, KAREN, "hello");
        stop();

        core.workers.runReady();

        assertThat(core.provider.accepted()).isEmpty();
        assertThat(core.stored(waiting).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(core.stored(waiting).failure()).hasValueSatisfying(failure -> {
            assertThat(failure.code()).isEqualTo("opted-out");
            assertThat(failure.text()).isNotBlank();
            assertThat(failure.next()).isNotBlank();
        });
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void messageInDoubtShouldNotBeSentAgainWhenThePersonOptedOutMeanwhile() {
        core.provider.next(Fate.LOSE_WITHOUT_ANSWER);
        Message lost = core.post(sam, KAREN, "hello");
        core.workers.runReady();
        stop();

        core.workers.pass(Duration.ofMinutes(2));

        assertThat(core.provider.accepted()).isEmpty();
        assertThat(core.stored(lost).failure()).map(Failure::code).contains("opted-out");
    }

    @Test
    void messageInDoubtShouldBeTakenForSentWhenTheProviderHasItThoughThePersonOptedOut() {
        core.provider.next(Fate.ACCEPT_WITHOUT_ANSWER);
        Message taken = core.post(sam, KAREN, "hello");
        core.workers.runReady();
        stop();

        core.workers.pass(Duration.ofMinutes(2));

        assertThat(core.stored(taken).status()).isEqualTo(MessageStatus.SENDING);
    }

    @ParameterizedTest
    @CsvSource({"21610, false", "30003, true"})
    void providersErrorShouldBeRecordedWhenItMeansAnOptOut(String code, boolean reachable) {
        Message message = core.post(sam, KAREN, "hello");

        core.delivery.report(new DeliveryReport(message.id(), "fake", "F1", MessageStatus.FAILED,
                Optional.of(new Failure(code, "no", "call"))));

        assertThat(write(sam) instanceof PostOutcome.Posted).isEqualTo(reachable);
        assertThat(core.store.consents().history(CoreFixture.ACCOUNT, KARENS_NUMBER, Optional.empty(), 10))
                .hasSize(reachable ? 0 : 2).extracting(ConsentEntry::evidence)
                .allMatch(new Evidence(Evidence.Source.PROVIDER, Optional.of(message.id()), code)::equals);
    }

    private void stop() {
        core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "STOP");
    }

    private PostOutcome write(StaffSession session) {
        return core.conversations.postToClient(session, KAREN, new NewMessage("hello", Optional.empty()));
    }
}
