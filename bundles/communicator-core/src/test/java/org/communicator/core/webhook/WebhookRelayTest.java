package org.communicator.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.api.webhook.WebhookType.MESSAGE_QUEUED;
import static org.communicator.api.webhook.WebhookType.MESSAGE_RECEIVED;
import static org.communicator.api.webhook.WebhookType.MESSAGE_STATUS;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookCall;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.api.webhook.WebhookSettings;
import org.junit.jupiter.api.Test;

/** What happened is told until it is known (X17). */
class WebhookRelayTest {

    private final WebhookFixture fixture = new WebhookFixture();
    private final StaffSession sam = fixture.core.session("sam", DOWNTOWN);

    @Test
    void relayShouldTellWhatWasSubscribedToAndNothingElse() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        UUID message = write("SM1").value();
        fixture.core.post(sam, KAREN, "hello");
        fixture.core.workers.runReady();

        assertThat(fixture.sender.calls()).hasSize(1);
        WebhookCall call = fixture.sender.calls().get(0);
        assertThat(call.type()).isEqualTo(MESSAGE_RECEIVED);
        assertThat(call.status()).contains(MessageStatus.RECEIVED);
        assertThat(((LiveEvent.OfMessage) call.subject().orElseThrow()).message().id().value()).isEqualTo(message);
        assertThat(call.secret().reveal()).startsWith("whsec_");
        assertThat(fixture.log(webhook)).extracting(WebhookDelivery::state).containsExactly(State.DELIVERED);
    }

    @Test
    void relayShouldTellEachStepOfAMessage() {
        fixture.webhook(MESSAGE_QUEUED, MESSAGE_STATUS);
        fixture.core.post(sam, KAREN, "hello");
        fixture.core.workers.runReady();

        assertThat(fixture.sender.calls()).extracting(call -> call.type() + " " + call.status().orElseThrow())
                .containsExactlyInAnyOrder("MESSAGE_QUEUED QUEUED", "MESSAGE_STATUS SENDING");
    }

    @Test
    void relayShouldTellNothingThatWasNotKept() {
        Webhook webhook = fixture.webhook(MESSAGE_QUEUED);
        try {
            fixture.core.store.inTransaction(() -> {
                fixture.core.post(sam, KAREN, "hello");
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            fixture.core.workers.runReady();
        }

        assertThat(fixture.sender.calls()).isEmpty();
        assertThat(fixture.log(webhook)).isEmpty();
    }

    @Test
    void relayShouldTryAgainWithTheSameIdUntilItIsReceived() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        fixture.sender.next(500, 0, 302);
        write("SM1");
        fixture.core.workers.runReady();
        WebhookDelivery first = fixture.log(webhook).get(0);
        assertThat(first.state()).isEqualTo(State.PENDING);
        assertThat(first.last().orElseThrow().outcome()).isEqualTo("HTTP 500");
        assertThat(first.nextAt().orElseThrow()).isBetween(fixture.core.clock.instant().plusSeconds(2),
                fixture.core.clock.instant().plusSeconds(6));

        fixture.core.workers.pass(Duration.ofMinutes(2));

        assertThat(fixture.sender.calls()).hasSize(4).extracting(WebhookCall::id).containsOnly(first.id());
        assertThat(fixture.log(webhook).get(0).state()).isEqualTo(State.DELIVERED);
        assertThat(fixture.log(webhook).get(0).attempts()).isEqualTo(4);
        assertThat(fixture.stored(webhook).failingSince()).isEmpty();
    }

    @Test
    void relayShouldGiveUpADeliveryAfterADayAndPauseTheWebhookAfterThree() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        fixture.sender.always(503);
        write("SM1");
        fixture.core.workers.pass(Duration.ofHours(26));
        assertThat(fixture.log(webhook)).extracting(WebhookDelivery::state).containsExactly(State.DEAD);
        assertThat(fixture.stored(webhook).settings().active()).isTrue();
        assertThat(fixture.stored(webhook).failingSince()).isPresent();
        for (int day = 2; day < 5; day++) {
            write("SM" + day);
            fixture.core.workers.pass(Duration.ofHours(20));
        }

        Webhook paused = fixture.stored(webhook);
        assertThat(paused.settings().active()).isFalse();
        assertThat(paused.pausedBecause().orElseThrow()).contains("HTTP 503");
        int calls = fixture.sender.calls().size();
        write("SM9");
        fixture.core.workers.pass(Duration.ofHours(2));
        assertThat(fixture.sender.calls()).hasSize(calls);
    }

    @Test
    void relayShouldGoOnWithWhatWaitedWhenAPausedWebhookIsMadeActive() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        fixture.sender.next(500);
        write("SM1");
        fixture.core.workers.runReady();
        WebhookSettings off = new WebhookSettings(webhook.settings().url(), webhook.settings().types(), false);
        fixture.webhooks.replace(fixture.admin, webhook.id(), off, Optional.empty());
        fixture.core.workers.pass(Duration.ofHours(1));
        assertThat(fixture.sender.calls()).hasSize(1);

        fixture.webhooks.replace(fixture.admin, webhook.id(), webhook.settings(), Optional.empty());
        fixture.core.workers.pass(Duration.ofSeconds(5));

        assertThat(fixture.sender.calls()).hasSize(2);
        assertThat(fixture.log(webhook)).extracting(WebhookDelivery::state).containsExactly(State.DELIVERED);
    }

    @Test
    void relayShouldSwitchOffAWebhookWhoseReceiverIsGone() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        fixture.sender.next(410);
        write("SM1");
        fixture.core.workers.runReady();

        assertThat(fixture.stored(webhook).settings().active()).isFalse();
        assertThat(fixture.stored(webhook).pausedBecause().orElseThrow()).contains("410");
        assertThat(fixture.log(webhook)).extracting(WebhookDelivery::state).containsExactly(State.DEAD);
    }

    @Test
    void relayShouldTakeUpWhatACrashLeftInFlight() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        write("SM1");
        fixture.core.store.deliveries().claim(Set.of(), fixture.core.clock.instant(),
                fixture.core.clock.instant().plusSeconds(60), 10);
        fixture.core.workers.pass(Duration.ofSeconds(50));
        assertThat(fixture.sender.calls()).isEmpty();

        fixture.core.workers.pass(Duration.ofSeconds(20));

        assertThat(fixture.log(webhook)).extracting(WebhookDelivery::state).containsExactly(State.DELIVERED);
    }

    @Test
    void sweepShouldForgetDeliveriesAfterAMonth() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        write("SM1");
        fixture.core.workers.runReady();
        fixture.core.clock.advance(Duration.between(fixture.core.clock.instant(), Instant.now()));
        fixture.core.workers.pass(Duration.ofDays(29));
        assertThat(fixture.log(webhook)).hasSize(1);

        fixture.core.workers.pass(Duration.ofDays(2));

        assertThat(fixture.log(webhook)).isEmpty();
    }

    private MessageId write(String providerId) {
        return fixture.core.receiving.receive(fixture.core.text(providerId, KARENS_NUMBER, DOWNTOWN_NUMBER, "Hi"))
                .message();
    }
}
