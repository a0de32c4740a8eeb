package org.communicator.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReports.Effect;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.StatusChanged;
import org.communicator.api.operations.Health;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.FakeProvider.Fate;
import org.junit.jupiter.api.Test;

/** Every accepted message reaches its provider exactly once (X02). */
class OutboxRelayTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);

    @Test
    void relayShouldSendWhatWasPosted() {
        Message message = core.post(sam, KAREN, "hello");
        core.workers.runReady();
        assertThat(core.provider.accepted()).extracting(OutboundMessage::id).containsExactly(message.id());
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.SENDING);
        assertThat(core.stored(message).providerId()).isPresent();
        assertThat(core.store.outbox().size()).isZero();
        assertThat(core.published).last().isInstanceOf(StatusChanged.class);
    }

    @Test
    void relayShouldKeepTheOrderOfAConversation() {
        for (int i = 0; i < 20; i++) {
            core.post(sam, KAREN, "message " + i);
        }
        core.provider.next(Fate.REFUSE_FOR_NOW, Fate.ACCEPT, Fate.ACCEPT_WITHOUT_ANSWER);
        core.workers.pass(Duration.ofMinutes(2));
        assertThat(core.provider.accepted()).hasSize(20).isSortedAccordingTo(
                (one, other) -> one.id().value().compareTo(other.id().value()));
    }

    @Test
    void relayShouldTryAgainWhenTheProviderRefusesForNow() {
        Message message = core.post(sam, KAREN, "hello");
        core.provider.next(Fate.REFUSE_FOR_NOW, Fate.REFUSE_FOR_NOW);
        core.workers.runReady();
        assertThat(core.provider.accepted()).isEmpty();
        assertThat(core.outlook.health().status()).isEqualTo(Health.Status.DEGRADED);
        core.workers.pass(Duration.ofMinutes(1));
        assertThat(core.provider.accepted()).hasSize(1);
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.SENDING);
        assertThat(core.outlook.health()).isEqualTo(Health.UP);
    }

    @Test
    void relayShouldSendOnceWhenTheProviderIsGoneForTenMinutes() {
        core.post(sam, KAREN, "hello");
        core.provider.next(Stream.generate(() -> Fate.REFUSE_FOR_NOW).limit(12).toArray(Fate[]::new));
        core.workers.pass(Duration.ofMinutes(15));
        assertThat(core.provider.accepted()).hasSize(1);
    }

    @Test
    void relayShouldNotSendAgainWhatTheProvidersListHas() {
        Message message = core.post(sam, KAREN, "hello");
        core.provider.next(Fate.ACCEPT_WITHOUT_ANSWER);
        core.workers.pass(Duration.ofMinutes(1));
        assertThat(core.provider.accepted()).hasSize(1);
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.SENDING);
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void relayShouldSendAgainWhatTheProvidersListDoesNotHave() {
        core.post(sam, KAREN, "hello");
        core.provider.next(Fate.LOSE_WITHOUT_ANSWER);
        core.workers.pass(Duration.ofMinutes(1));
        assertThat(core.provider.accepted()).hasSize(1);
    }

    @Test
    void relayShouldNotTakeAnEarlierMessageOfTheSameWordsForTheOneInDoubt() {
        core.post(sam, KAREN, "ok");
        core.workers.runReady();
        Message second = core.post(sam, KAREN, "ok");
        core.provider.next(Fate.LOSE_WITHOUT_ANSWER);
        core.workers.pass(Duration.ofMinutes(1));
        assertThat(core.provider.accepted()).hasSize(2);
        assertThat(core.stored(second).providerId()).isPresent();
    }

    @Test
    void relayShouldWaitWhileTheProvidersListCannotBeRead() {
        core.post(sam, KAREN, "hello");
        core.provider.next(Fate.ACCEPT_WITHOUT_ANSWER);
        core.provider.setListBroken(true);
        core.workers.pass(Duration.ofMinutes(5));
        assertThat(core.provider.accepted()).hasSize(1);
        assertThat(core.store.outbox().size()).isEqualTo(1);
        core.provider.setListBroken(false);
        core.workers.pass(Duration.ofMinutes(2));
        assertThat(core.provider.accepted()).hasSize(1);
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void relayShouldLookUpWhatAProcessWasSendingWhenItDied() {
        Message message = core.post(sam, KAREN, "hello");
        Instant now = core.clock.instant();
        core.store.outbox().claim(Set.of(Channel.SMS), now, now.plusSeconds(30), 1)
                .forEach(claim -> core.provider.takeSilently(claim.outbound()));
        core.workers.pass(Duration.ofMinutes(1));
        assertThat(core.provider.accepted()).hasSize(1);
        assertThat(core.stored(message).providerId()).isPresent();
    }

    @Test
    void relayShouldBelieveADeliveryReportThatCameBeforeTheAnswer() {
        Message message = core.post(sam, KAREN, "hello");
        core.provider.next(Fate.ACCEPT_WITHOUT_ANSWER);
        core.provider.setListBroken(true);
        core.workers.runReady();
        assertThat(report(message.id(), MessageStatus.DELIVERED)).isEqualTo(Effect.ADVANCED);
        core.workers.pass(Duration.ofMinutes(2));
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void relayShouldSayAfterADayThatNobodyKnowsWhetherAMessageWentOut() {
        Message message = core.post(sam, KAREN, "hello");
        core.provider.next(Fate.ACCEPT_WITHOUT_ANSWER);
        core.provider.setListBroken(true);
        core.workers.pass(Duration.ofHours(25));
        assertThat(core.provider.accepted()).hasSize(1);
        assertThat(core.stored(message).failure()).map(Failure::code).contains("unknown-outcome");
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void relayShouldKeepANumberToItsPaceAndLoseNothing() {
        CoreFixture slow = new CoreFixture(Map.of("local", 2.0, "ahead_seconds", 1));
        for (int i = 0; i < 20; i++) {
            slow.post(sam, KAREN, "message " + i);
        }
        slow.workers.runReady();
        assertThat(slow.provider.accepted()).hasSizeLessThanOrEqualTo(3);
        slow.workers.pass(Duration.ofSeconds(5));
        assertThat(slow.provider.accepted()).hasSizeBetween(8, 13);
        slow.workers.pass(Duration.ofSeconds(10));
        assertThat(slow.provider.accepted()).hasSize(20).isSortedAccordingTo(
                (one, other) -> one.id().value().compareTo(other.id().value()));
    }

    @Test
    void relayShouldSendAtOnceWhenAChannelIsBackThatWentWhileItsMessageWasTaken() {
        core.post(sam, KAREN, "hello");
        core.workers.execute(() -> core.senders.remove(core.provider));
        core.workers.runReady();
        assertThat(core.provider.accepted()).isEmpty();
        core.senders.add(core.provider);
        core.workers.pass(Duration.ofSeconds(3));
        assertThat(core.provider.accepted()).hasSize(1);
    }

    @Test
    void relayShouldGiveUpAfterADayAndSayWhy() {
        Message message = core.post(sam, KAREN, "hello");
        core.senders.remove(core.provider);
        core.clock.advance(Duration.between(core.clock.instant(), Instant.now()).plus(Duration.ofHours(25)));
        core.senders.add(core.provider);
        core.provider.next(Fate.REFUSE_FOR_NOW);
        core.workers.pass(Duration.ofSeconds(2));
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(core.stored(message).failure()).map(Failure::code).contains("expired");
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void relayShouldGoOnByItselfAfterTheDatabaseWasGone() {
        core.post(sam, KAREN, "hello");
        core.store.setGone(true);
        core.workers.pass(Duration.ofMinutes(1));
        assertThat(core.provider.accepted()).isEmpty();
        core.store.setGone(false);
        core.workers.pass(Duration.ofSeconds(2));
        assertThat(core.provider.accepted()).hasSize(1);
    }

    @Test
    void reportShouldBeMonotonicAndKnowWhatItDoesNotKnow() {
        Message message = core.post(sam, KAREN, "hello");
        core.workers.runReady();
        assertThat(report(message.id(), MessageStatus.DELIVERED)).isEqualTo(Effect.ADVANCED);
        assertThat(report(message.id(), MessageStatus.SENT)).isEqualTo(Effect.NOTHING_NEW);
        assertThat(core.stored(message).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(report(MessageId.parse("0195954c-0000-7000-8000-000000000000"), MessageStatus.SENT))
                .isEqualTo(Effect.UNKNOWN);
    }

    private Effect report(MessageId message, MessageStatus status) {
        return core.delivery.report(new DeliveryReport(message, "fake", "FAKE0", status, Optional.empty()));
    }
}
