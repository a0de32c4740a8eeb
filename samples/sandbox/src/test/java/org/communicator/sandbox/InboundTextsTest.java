package org.communicator.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.communicator.sandbox.Provider.Answer;
import org.communicator.sandbox.Receiver.Received;
import org.communicator.sandbox.webhook.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboundTextsTest {

    private static final String TEXT = "{\"from\":\"+15005550010\",\"to\":\"+15005550006\",\"body\":\"Yes 👋\"%s}";

    private final Receiver receiver = new Receiver();
    private Provider provider;

    @BeforeEach
    void start() {
        provider = Provider.reporting(receiver.url("/inbound"));
    }

    @AfterEach
    void stop() {
        provider.close();
        receiver.close();
    }

    @Test
    void inboundShouldPostTheDocumentedParameters() {
        String sid = send("").text("sid");

        Received text = receiver.next();

        assertThat(text.path()).isEqualTo("/inbound");
        assertThat(text.form().asMap().keySet()).contains("MessageSid", "SmsSid", "SmsMessageSid", "AccountSid",
                "From", "To", "Body", "NumMedia", "NumSegments");
        assertThat(text.parameter("MessageSid")).isEqualTo(sid);
        assertThat(text.parameter("Body")).isEqualTo("Yes 👋");
        assertThat(text.parameter("NumMedia")).isEqualTo("0");
        assertThat(isSigned(text, receiver.url("/inbound"))).isTrue();
    }

    @Test
    void inboundShouldTellWhatTheWebhookAnswered() {
        receiver.answerWith(403);

        JsonNode webhooks = send("").json().get("webhooks");

        assertThat(webhooks).hasSize(1);
        assertThat(webhooks.get(0).get("httpStatus").intValue()).isEqualTo(403);
    }

    @Test
    void inboundShouldTellThatNobodyAnswered() {
        JsonNode webhook = send(",\"url\":\"http://127.0.0.1:9/nobody#rc=0\"").json().get("webhooks").get(0);

        assertThat(webhook.get("httpStatus").isNull()).isTrue();
        assertThat(webhook.get("error").asText()).containsIgnoringCase("refused");
    }

    @Test
    void inboundShouldSignWithAnotherTokenWhenForged() {
        send(",\"forged\":true");

        assertThat(isSigned(receiver.next(), receiver.url("/inbound"))).isFalse();
    }

    @Test
    void inboundShouldSignForThePublicUrlWhenOneIsGiven() {
        send(",\"signedUrl\":\"https://crm.example.test/hook\"");

        assertThat(isSigned(receiver.next(), "https://crm.example.test/hook")).isTrue();
    }

    @Test
    void inboundShouldPostCopiesOfOneMessage() {
        String sid = send(",\"copies\":2").text("sid");

        Received first = receiver.next();
        Received second = receiver.next();

        assertThat(first.parameter("MessageSid")).isEqualTo(sid);
        assertThat(second.form().asMap()).isEqualTo(first.form().asMap());
        assertThat(second.idempotencyToken()).isEqualTo(first.idempotencyToken());
    }

    @Test
    void inboundShouldCarryMediaAndFurtherParameters() {
        send(",\"media\":[{\"url\":\"https://example.test/a.png\",\"contentType\":\"image/png\"}],"
                + "\"parameters\":{\"OptOutType\":\"STOP\"}");

        Received text = receiver.next();

        assertThat(text.parameter("NumMedia")).isEqualTo("1");
        assertThat(text.parameter("MediaUrl0")).isEqualTo("https://example.test/a.png");
        assertThat(text.parameter("MediaContentType0")).isEqualTo("image/png");
        assertThat(text.parameter("OptOutType")).isEqualTo("STOP");
    }

    @Test
    void replayShouldPostTheSameAgain() {
        String sid = send("").text("sid");
        Received first = receiver.next();

        Answer answer = provider.control("POST", "/inbound/" + sid + "/replay", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(receiver.next().form().asMap()).isEqualTo(first.form().asMap());
    }

    @Test
    void replayShouldRefuseWhatAHandsetDidNotWrite() {
        String sid = provider.create(Provider.text("Hi")).text("sid");

        assertThat(provider.control("POST", "/inbound/" + sid + "/replay", "{}").status()).isEqualTo(409);
    }

    @Test
    void inboundShouldPostAgainWhenTheUrlAsksForIt() {
        receiver.answerWith(503);

        send(",\"url\":\"" + receiver.url("/inbound") + "#rc=1&rp=5xx\"");

        assertThat(receiver.next().idempotencyToken()).isEqualTo(receiver.next().idempotencyToken());
    }

    @Test
    void createShouldBeRefusedBetweenStopAndStart() {
        say(" stop ");
        int stopped = provider.create(Provider.text("Hi")).code();
        say("Start");
        int started = provider.create(Provider.text("Hi")).status();

        assertThat(stopped).isEqualTo(21610);
        assertThat(started).isEqualTo(201);
    }

    @Test
    void createShouldBeAcceptedWhenStopIsOnlyPartOfTheText() {
        say("Stop by at ten");

        assertThat(provider.create(Provider.text("Hi")).status()).isEqualTo(201);
    }

    private void say(String body) {
        provider.control("POST", "/inbound",
                "{\"from\":\"+15005550010\",\"to\":\"+15005550006\",\"body\":\"" + body + "\"}");
    }

    private Answer send(String more) {
        return provider.control("POST", "/inbound", TEXT.formatted(more));
    }

    private static boolean isSigned(Received text, String url) {
        return new Signature(Provider.TOKEN).of(url, text.form()).equals(text.signature());
    }
}
