package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.AccountId;
import org.communicator.channel.sms.Form;
import org.communicator.channel.sms.RefusedException;
import org.communicator.channel.sms.WebhookCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioCallsTest {

    private static final String MESSAGE = "018e3c4b-0000-7000-8000-000000000001";
    private static final String STATUS_URL = "https://crm.example.test/communicator/hooks/sms/twilio/status?message=";

    private final TwilioCalls calls =
            new TwilioCalls(new SettingsReader(TestConfig.of(TestConfig.enough())).read());

    @Test
    void inboundShouldReadTheMessage() {
        InboundMessage message = calls.inbound(form("MessageSid=SM1&From=%2B15005550010&To=%2B15005550006&Body=Hello"
                + "&NumMedia=0&NumSegments=3&FromCity=X&Unheard=Of"));

        assertThat(message).isEqualTo(new InboundMessage(Channel.SMS, "twilio", "SM1",
                new AddressPair("+15005550006", "+15005550010"), "Hello", 3, new AccountId("main")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Body=&NumMedia=0 | ''",
            "Body=&NumMedia=1 | [1 attachment]",
            "NumMedia=3 | [3 attachments]",
            "Body=Look&NumMedia=2 | Look",
            "Body=a%00b | a\uFFFDb",
            "Body=%F0%9F%91%8B%F0%9F%8F%BD | 👋🏽",
            "Body=The+first+half&NumMedia=0&ErrorCode=30009 | The first half [a part of this text did not arrive]",
            "Body=first&Body=second | first"})
    void inboundShouldReadTheText(String fields, String text) {
        assertThat(calls.inbound(form("MessageSid=SM1&From=1&To=2&" + fields)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"NumSegments=2, 2", "NumSegments=, 1", "NumSegments=-4, 1", "NumSegments=x, 1",
            "NumSegments=99999999999, 1", "Other=1, 1"})
    void inboundShouldReadTheSegmentsOrSayOne(String field, int segments) {
        assertThat(calls.inbound(form("MessageSid=SM1&From=1&To=2&" + field)).segments()).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({"From=1&To=2, MessageSid", "MessageSid=&From=1&To=2, MessageSid", "MessageSid=SM1&To=2, From",
            "MessageSid=SM1&From=1, To"})
    void inboundShouldRefuseWhenSomethingIsMissing(String fields, String missing) {
        assertThatThrownBy(() -> calls.inbound(form(fields))).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.status()).isEqualTo(400)).hasMessage(missing);
    }

    @Test
    void inboundShouldRefuseWhatIsTooLong() {
        assertThatThrownBy(() -> calls.inbound(form("MessageSid=" + "S".repeat(101) + "&From=1&To=2")))
                .isInstanceOf(RefusedException.class).hasMessage("MessageSid");
        assertThatThrownBy(() -> calls.inbound(form("MessageSid=S&From=1&To=2&Body=" + "x".repeat(65_537))))
                .isInstanceOf(RefusedException.class).hasMessage("Body");
    }

    @ParameterizedTest
    @CsvSource({"accepted, SENDING", "scheduled, SENDING", "queued, SENDING", "sending, SENDING", "sent, SENT",
            "partially_delivered, SENT", "delivered, DELIVERED", "DELIVERED, DELIVERED", "read, READ"})
    void reportShouldReadTheStatus(String word, MessageStatus status) {
        assertThat(report("MessageSid=SM1&MessageStatus=" + word)).hasValueSatisfying(report -> {
            assertThat(report.message()).hasToString(MESSAGE);
            assertThat(report.provider()).isEqualTo("twilio");
            assertThat(report.providerId()).isEqualTo("SM1");
            assertThat(report.status()).isEqualTo(status);
            assertThat(report.failure()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "received", "whatever-comes-next"})
    void reportShouldBeEmptyWhenTheStatusSaysNothingOfAnOutboundMessage(String word) {
        assertThat(report("MessageSid=SM1&MessageStatus=" + word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "undelivered | 30003 | 30003 | The phone is switched off or out of reach.",
            "failed | 21610 | 21610 | The client has opted out of texts.",
            "failed | 39999 | 39999 | The texting service could not send it (code 39999).",
            "undelivered | '' | undelivered | The text did not arrive; the texting service did not say why.",
            "canceled | '' | canceled | The text did not arrive; the texting service did not say why."})
    void reportShouldSayWhyAMessageFailed(String word, String errorCode, String code, String text) {
        assertThat(report("MessageSid=SM1&MessageStatus=" + word + "&ErrorCode=" + errorCode))
                .hasValueSatisfying(report -> {
                    assertThat(report.status()).isEqualTo(MessageStatus.FAILED);
                    assertThat(report.failure()).hasValueSatisfying(failure -> {
                        assertThat(failure.code()).isEqualTo(code);
                        assertThat(failure.text()).isEqualTo(text);
                        assertThat(failure.next()).isNotBlank();
                    });
                });
    }

    @ParameterizedTest
    @CsvSource({"30001, PT5M, 3", "30017, PT5M, 3", "30022, PT5M, 3", "30023, PT24H, 1", "30025, PT24H, 1",
            "30026, PT24H, 1", "30027, PT24H, 1"})
    void reportShouldSayWhenOnlyTheMomentWasWrong(int code, Duration atLeast, int times) {
        assertThat(report("MessageSid=SM1&MessageStatus=undelivered&ErrorCode=" + code))
                .hasValueSatisfying(report -> assertThat(report.again()).contains(new Again(atLeast, times)));
        assertThat(report("MessageSid=SM1&MessageStatus=sent&ErrorCode=" + code))
                .hasValueSatisfying(report -> assertThat(report.again()).isEmpty());
    }

    @Test
    void reportShouldNotSayItWhenTheNumberIsWrong() {
        assertThat(report("MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30005"))
                .hasValueSatisfying(report -> assertThat(report.again()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"undelivered", "failed"})
    void reportShouldLeaveItOpenWhenTheNetworkMayStillDeliver(String word) {
        assertThat(report("MessageSid=SM1&MessageStatus=" + word + "&ErrorCode=30410")).hasValueSatisfying(report -> {
            assertThat(report.status()).isEqualTo(MessageStatus.SENDING);
            assertThat(report.failure()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "MessageStatus=sent | 018e3c4b-0000-7000-8000-000000000001 | MessageSid",
            "MessageSid=SM1 | 018e3c4b-0000-7000-8000-000000000001 | MessageStatus",
            "MessageSid=SM1&MessageStatus=sent | '' | message",
            "MessageSid=SM1&MessageStatus=sent | nonsense | message"})
    void reportShouldRefuseWhenSomethingIsMissing(String fields, String message, String missing) {
        assertThatThrownBy(() -> calls.report(call(STATUS_URL + message, fields)))
                .isInstanceOfSatisfying(RefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(400)).hasMessage(missing);
    }

    private Optional<DeliveryReport> report(String fields) {
        return calls.report(call(STATUS_URL + MESSAGE, fields));
    }

    private static WebhookCall call(String url, String fields) {
        byte[] body = fields.getBytes(StandardCharsets.UTF_8);
        return new WebhookCall(new WebhookRequest("status", url, Map.of(), body), Form.parse(body));
    }

    private static Form form(String encoded) {
        return Form.parse(encoded.getBytes(StandardCharsets.UTF_8));
    }
}
