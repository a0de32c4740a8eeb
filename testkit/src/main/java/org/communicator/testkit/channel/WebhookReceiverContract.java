package org.communicator.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReports.Effect;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link WebhookReceiver} keeps to, whoever calls it. */
public interface WebhookReceiverContract {

    /** Two ends of a message. */
    AddressPair ENDS = new AddressPair("+15005550006", "+15005550010");

    /** The calls and the receiver, new for each test. */
    WebhookStage stage();

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "", "é 👋🏽 你好", "a+b=c&d %41", "two\nlines"})
    default void receiveShouldStoreTheMessageAsItWasWritten(String text) {
        int status = stage().receiver().receive(stage().message("m1", ENDS, text)).status();

        assertThat(status).isBetween(200, 299);
        assertThat(stage().inbound().kept()).singleElement().satisfies(message -> {
            assertThat(message.providerId()).isEqualTo("m1");
            assertThat(message.addresses()).isEqualTo(ENDS);
            assertThat(message.text()).isEqualTo(text);
        });
    }

    @Test
    default void receiveShouldAcknowledgeAgainWhenTheMessageComesTwice() {
        WebhookRequest call = stage().message("m1", ENDS, "Hello");
        stage().receiver().receive(call);

        assertThat(stage().receiver().receive(call).status()).isBetween(200, 299);
        assertThat(stage().inbound().kept()).hasSize(1);
    }

    @Test
    default void receiveShouldForbidAndStoreNothingWhenTheCallIsForged() {
        assertThat(stage().receiver().receive(stage().forged(stage().message("m1", ENDS, "Hello"))).status())
                .isEqualTo(403);
        assertThat(stage().receiver()
                .receive(stage().forged(stage().delivered("m2", new MessageId(UUID.randomUUID())))).status())
                .isEqualTo(403);
        assertThat(stage().inbound().kept()).isEmpty();
        assertThat(stage().reports().kept()).isEmpty();
    }

    @Test
    default void receiveShouldForbidWhenTheCallIsNotSignedAtAll() {
        WebhookRequest genuine = stage().message("m1", ENDS, "Hello");
        WebhookRequest bare = new WebhookRequest(genuine.event(), genuine.publicUrl(), Map.of(), genuine.body());

        assertThat(stage().receiver().receive(bare).status()).isEqualTo(403);
    }

    @Test
    default void receiveShouldForbidWhenTheCallWasMadeForAnotherUrl() {
        WebhookRequest genuine = stage().message("m1", ENDS, "Hello");
        WebhookRequest elsewhere = new WebhookRequest(genuine.event(), genuine.publicUrl() + "/elsewhere",
                genuine.headers(), genuine.body());

        assertThat(stage().receiver().receive(elsewhere).status()).isEqualTo(403);
    }

    @Test
    default void receiveShouldNotAcknowledgeWhenTheStoreIsGone() {
        stage().inbound().gone(true);
        stage().reports().gone(true);
        WebhookReceiver receiver = stage().receiver();
        WebhookRequest message = stage().message("m1", ENDS, "Hello");
        WebhookRequest report = stage().delivered("m2", new MessageId(UUID.randomUUID()));

        assertThatThrownBy(() -> receiver.receive(message)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> receiver.receive(report)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    default void receiveShouldHandOnTheReportWithOurIdAndTheProviders() {
        MessageId ours = new MessageId(UUID.randomUUID());

        assertThat(stage().receiver().receive(stage().delivered("m2", ours)).status()).isBetween(200, 299);
        assertThat(stage().reports().kept()).singleElement().satisfies(report -> {
            assertThat(report.message()).isEqualTo(ours);
            assertThat(report.providerId()).isEqualTo("m2");
            assertThat(report.status()).isEqualTo(MessageStatus.DELIVERED);
            assertThat(report.failure()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    default void receiveShouldAcknowledgeAReportWhateverItDoes(Effect effect) {
        stage().reports().effect(effect);

        assertThat(stage().receiver().receive(stage().delivered("m2", new MessageId(UUID.randomUUID()))).status())
                .isBetween(200, 299);
    }

    @Test
    default void receiveShouldNameTheSameProviderInMessagesAndReports() {
        stage().receiver().receive(stage().message("m1", ENDS, "Hello"));
        stage().receiver().receive(stage().delivered("m2", new MessageId(UUID.randomUUID())));

        assertThat(stage().inbound().kept()).extracting(InboundMessage::provider)
                .isEqualTo(stage().reports().kept().stream().map(DeliveryReport::provider).toList());
    }

    @Test
    default void receiveShouldNotFindAnEventThatItDoesNotKnow() {
        WebhookRequest genuine = stage().message("m1", ENDS, "Hello");
        WebhookRequest other = new WebhookRequest("nonsense", genuine.publicUrl(), genuine.headers(), genuine.body());

        assertThat(stage().receiver().receive(other).status()).isEqualTo(404);
    }
}
