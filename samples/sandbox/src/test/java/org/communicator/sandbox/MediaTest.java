package org.communicator.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.communicator.sandbox.Provider.Answer;
import org.communicator.sandbox.Receiver.Received;
import org.communicator.sandbox.http.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of messages, both ways, as Twilio does it. */
class MediaTest {

    private static final String CONTENT = Base64.getEncoder().encodeToString("a card".getBytes(StandardCharsets.UTF_8));

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
    void inboundFilesShouldBeGivenOutFromAnotherHostToWhomTheAccountIsKnown() throws IOException {
        Received webhook = written(0);
        assertThat(webhook.parameter("NumMedia")).isEqualTo("1");
        assertThat(webhook.parameter("MediaContentType0")).isEqualTo("text/vcard");
        String path = URI.create(webhook.parameter("MediaUrl0")).getPath();

        assertThat(provider.send(HttpRequest.newBuilder(provider.uri(path))).statusCode()).isEqualTo(401);
        HttpResponse<String> sentOn = provider.send(provider.account("GET", path, ""));
        assertThat(sentOn.statusCode()).isEqualTo(307);
        URI store = URI.create(sentOn.headers().firstValue("Location").orElseThrow());
        assertThat(store.getHost()).isEqualTo("localhost");
        HttpResponse<String> file = provider.send(HttpRequest.newBuilder(store));
        assertThat(file.body()).isEqualTo("a card");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/vcard");
        assertThat(provider.send(provider.account("GET", store.getPath(), "")).statusCode()).isEqualTo(400);
    }

    @Test
    void inboundFileShouldComeLaterWhenItIsNotReady() throws IOException {
        String path = URI.create(written(2).parameter("MediaUrl0")).getPath();

        assertThat(provider.get(path).status()).isEqualTo(404);
        assertThat(provider.get(path).status()).isEqualTo(404);
        assertThat(provider.send(provider.account("GET", path, "")).statusCode()).isEqualTo(307);
        assertThat(provider.exchange(provider.account("DELETE", path, "")).status()).isEqualTo(204);
        assertThat(provider.get(path).status()).isEqualTo(404);
    }

    @Test
    void outboundFileShouldBeFetchedAndShown() {
        String path = URI.create(written(0).parameter("MediaUrl0")).getPath();
        String store = provider.uri("/store" + path.substring(path.lastIndexOf('/'))).toString();
        Answer created = provider.create(callback().add("MediaUrl", store));

        assertThat(created.text("sid")).startsWith("MM");
        assertThat(created.text("num_media")).isEqualTo("1");
        assertThat(receiver.statuses(3)).containsExactly("sending", "sent", "delivered");
        JsonNode file = provider.control("GET", "/messages/" + created.text("sid"), "").json().path("files").get(0);
        assertThat(file.path("contentType").asText()).isEqualTo("text/vcard");
        assertThat(provider.exchange(HttpRequest.newBuilder(provider.uri(file.path("path").asText()))).response().body())
                .isEqualTo("a card");
    }

    @Test
    void messageShouldFailWhenItsFileCannotBeFetched() {
        Answer created = provider.create(callback().add("MediaUrl", receiver.url("/gone")));

        Received sending = receiver.next();
        while (!"failed".equals(sending.form().first("MessageStatus").orElse(""))) {
            sending = receiver.next();
        }
        assertThat(sending.parameter("ErrorCode")).isEqualTo("21620");
        assertThat(provider.message(created.text("sid")).text("status")).isEqualTo("failed");
    }

    @Test
    void inboundShouldRefuseAFileWithoutContentAndAddress() {
        assertThat(provider.control("POST", "/inbound", "{\"from\":\"+15005550010\",\"to\":\"+15005550006\","
                + "\"media\":[{\"contentType\":\"text/vcard\"}]}").status()).isEqualTo(400);
    }

    private Form callback() {
        return new Form().add("To", Provider.KAREN).add("From", Provider.DOWNTOWN)
                .add("StatusCallback", receiver.url("/status"));
    }

    private Received written(int failures) {
        provider.control("POST", "/inbound", "{\"from\":\"+15005550010\",\"to\":\"+15005550006\",\"media\":"
                + "[{\"contentType\":\"text/vcard\",\"content\":\"" + CONTENT + "\",\"failures\":" + failures + "}]}");
        return receiver.next();
    }
}
