package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.communicator.api.channel.DeliveryReports.Effect;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.conversation.MessageId;
import org.communicator.testkit.channel.WebhookReceiverContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioWebhookTest {

    private static final MessageId OURS = new MessageId(UUID.randomUUID());
    private static final String URL = "https://crm.example.test/communicator/hooks/sms/twilio/inbound";

    private final SmsStand stand = new SmsStand("http://127.0.0.1:" + FreePort.find());
    private final SignedCalls calls = new SignedCalls(stand);

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void receiveShouldAnswerWithAnEmptyTwimlWhenAMessageIsStored() {
        assertThat(stand.webhook.receive(calls.message("SM1", WebhookReceiverContract.ENDS, "Hello"))).isEqualTo(
                new WebhookResponse(200, "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>"));
    }

    @Test
    void receiveShouldAnswerNothingWhenAReportIsTaken() {
        assertThat(stand.webhook.receive(calls.delivered("SM1", OURS)).status()).isEqualTo(204);
        assertThat(stand.meters.of("delivery_reports", "channel", "sms", "effect", "advanced")).isEqualTo(1);
    }

    @Test
    void receiveShouldCountAReportAboutAMessageThatNobodyHas() {
        stand.reports.effect(Effect.UNKNOWN);

        assertThat(stand.webhook.receive(calls.delivered("SM1", OURS)).status()).isEqualTo(204);
        assertThat(stand.meters.of("delivery_reports", "channel", "sms", "effect", "unknown")).isEqualTo(1);
    }

    @Test
    void receiveShouldIgnoreAStatusThatItDoesNotKnow() {
        assertThat(stand.webhook.receive(calls.status("teleported", "SM1", OURS)).status()).isEqualTo(204);
        assertThat(stand.reports.kept()).isEmpty();
        assertThat(stand.meters.of("delivery_reports", "channel", "sms", "effect", "ignored")).isEqualTo(1);
    }

    @Test
    void receiveShouldCountWhatItRefuses() {
        stand.webhook.receive(calls.forged(calls.message("SM1", WebhookReceiverContract.ENDS, "Hello")));

        assertThat(rejected("signature")).isEqualTo(1);
    }

    @Test
    void receiveShouldForbidWhatIsAboutAnotherAccount() {
        WebhookRequest other = SignedCalls.signed("inbound", URL, Map.of("MessageSid", "SM1", "AccountSid",
                "AC00000000000000000000000000000002", "From", "1", "To", "2", "Body", "x"), SmsStand.TOKEN);

        assertThat(stand.webhook.receive(other).status()).isEqualTo(403);
        assertThat(rejected("account")).isEqualTo(1);
    }

    @Test
    void receiveShouldSayThatACallIsBadWhenAFieldIsMissing() {
        WebhookRequest incomplete = SignedCalls.signed("inbound", URL,
                Map.of("AccountSid", TestConfig.ACCOUNT_SID, "From", "1", "To", "2", "Body", "x"), SmsStand.TOKEN);

        assertThat(stand.webhook.receive(incomplete).status()).isEqualTo(400);
        assertThat(rejected("malformed")).isEqualTo(1);
    }

    @Test
    void receiveShouldSayThatACallIsBadWhenItIsNoForm() {
        WebhookRequest broken = new WebhookRequest("inbound", URL, Map.of("x-twilio-signature", "x"),
                "Body=%C3".getBytes(StandardCharsets.UTF_8));

        assertThat(stand.webhook.receive(broken).status()).isEqualTo(400);
    }

    @Test
    void receiveShouldForbidJsonWithoutASignedHashAndRefuseItOtherwise() {
        String json = "{\"property\": \"value\", \"boolean\": true}";
        String hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

        assertThat(stand.webhook.receive(json(URL, json)).status()).isEqualTo(403);
        assertThat(stand.webhook.receive(json(URL + "?bodySHA256=" + hash, json)).status()).isEqualTo(400);
        assertThat(stand.webhook.receive(json(URL + "?bodySHA256=" + hash, json + " ")).status()).isEqualTo(403);
    }

    private static WebhookRequest json(String url, String body) {
        WebhookRequest signed = SignedCalls.signed("inbound", url, Map.of(), SmsStand.TOKEN);
        return new WebhookRequest("inbound", url, Map.of("content-type", "application/json", "x-twilio-signature",
                signed.header("X-Twilio-Signature").orElseThrow()), body.getBytes(StandardCharsets.UTF_8));
    }

    private long rejected(String reason) {
        return stand.meters.of("webhook_rejected", "channel", "sms", "provider", "twilio", "reason", reason);
    }
}
