package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Health;
import org.communicator.channel.sms.Form;
import org.communicator.testkit.channel.ProviderStage.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsOutboundRouteTest {

    private FakeStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sendShouldTellTwilioWhereToReportAndUnderWhichId() {
        OutboundMessage message = message();

        SendResult result = stage.sender().send(message);

        assertThat(result).isEqualTo(new SendResult.Accepted("SM%032x".formatted(1), MessageStatus.SENDING));
        Form posted = stage.twilio.requests().get(0);
        assertThat(posted.first("From")).contains("+15005550006");
        assertThat(posted.first("To")).contains("+15005550010");
        assertThat(posted.first("Body")).contains("Hello");
        assertThat(posted.first("StatusCallback")).hasValueSatisfying(url -> assertThat(url).startsWith(
                "https://crm.example.test/communicator/hooks/sms/twilio/status?message=" + message.id() + "#"));
        assertThat(posted.fields()).hasSize(4);
    }

    @Test
    void sendShouldWaitWhenTheRouteIsGone() throws Exception {
        stage.stand.context.getRouteController().stopRoute("sms-outbound");

        assertThat(stage.sender().send(message())).isInstanceOf(SendResult.Later.class);
        assertThat(stage.attempts()).isZero();
    }

    @Test
    void sendShouldBeInDoubtWhenTheAnswerDoesNotComeInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SmsStand stand = new SmsStand(SmsStand.settings("http://127.0.0.1:" + silent.getLocalPort(),
                        Duration.ofMillis(200)))) {
            assertThat(stand.sender.send(message())).isEqualTo(new SendResult.InDoubt("SocketTimeoutException"));
        }
    }

    @Test
    void sendShouldWaitWhenTheChannelIsClosing() {
        stage.stand.sender.close();

        assertThat(stage.sender().send(message())).isInstanceOf(SendResult.Later.class);
        assertThat(stage.attempts()).isZero();
    }

    @Test
    void healthShouldFollowTheAnswers() {
        stage.act(Act.REFUSE_CREDENTIALS);
        stage.sender().send(message());
        assertThat(stage.stand.connection.condition().health().status()).isEqualTo(Health.Status.DEGRADED);

        stage.act(Act.TAKE);
        stage.sender().send(message());
        assertThat(stage.stand.connection.condition().health()).isEqualTo(Health.UP);
    }

    private OutboundMessage message() {
        return new OutboundMessage(new MessageId(UUID.randomUUID()), new AccountId("main"), stage.addresses(),
                "Hello");
    }
}
