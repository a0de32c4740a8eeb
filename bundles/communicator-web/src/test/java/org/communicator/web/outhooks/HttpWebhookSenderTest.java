package org.communicator.web.outhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.operations.Secret;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookCall;
import org.communicator.api.webhook.WebhookType;
import org.communicator.testkit.TestClock;
import org.communicator.web.settings.WebSettings;
import org.communicator.web.stage.Configured;
import org.communicator.web.stage.Document;
import org.communicator.web.stage.Facts;
import org.communicator.web.stage.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpWebhookSenderTest {

    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final TestClock clock = TestClock.atNoon();
    private final List<String> bodies = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private HttpServer receiver;
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void sendShouldSignWhatItSends() {
        WebhookAttempt attempt = sender(true).send(call(Optional.of(new LiveEvent.OfMessage(Facts.outbound()))));

        assertThat(attempt.delivered()).isTrue();
        assertThat(attempt.at()).isEqualTo(clock.instant());
        long timestamp = clock.instant().getEpochSecond();
        assertThat(headers).containsEntry("webhook-id", ID.toString())
                .containsEntry("webhook-timestamp", Long.toString(timestamp))
                .containsEntry("content-type", "application/json").containsEntry("webhook-signature",
                WebhookSignature.of(SECRET, ID.toString(), timestamp, bodies.get(0).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendShouldTellWhatTheDocumentSays() throws IOException {
        HttpWebhookSender sender = sender(true);
        sender.send(call(Optional.of(new LiveEvent.OfMessage(Facts.outbound()))));
        sender.send(call(Optional.of(new LiveEvent.OfConversation(Facts.summary(Optional.empty()).conversation()))));
        sender.send(call(Optional.of(new LiveEvent.Gone(Facts.CONVERSATION))));
        sender.send(call(Optional.empty()));

        for (String body : bodies) {
            assertThat(Document.check("WebhookEvent", json(body))).isEmpty();
        }
        assertThat(Document.check("Message", json(bodies.get(0)).get("data"))).isEmpty();
        assertThat(json(bodies.get(0)).at("/status").asText()).isEqualTo("SENT");
        assertThat(json(bodies.get(1)).at("/data/clientId").asText()).isEqualTo("karen");
        assertThat(json(bodies.get(2)).at("/data/conversationId").asText()).isEqualTo(Facts.CONVERSATION.toString());
        assertThat(json(bodies.get(3)).get("data")).isEmpty();
    }

    @Test
    void sendShouldNotFollowARedirectAndRespectWhoWantsToBeLeftAlone() {
        status = 307;
        WebhookAttempt redirected = sender(true).send(call(Optional.empty()));
        status = 429;
        WebhookAttempt busy = sender(true).send(call(Optional.empty()));

        assertThat(redirected.code()).contains(307);
        assertThat(redirected.delivered()).isFalse();
        assertThat(busy.atLeast()).isEqualTo(Duration.ofSeconds(120));
        assertThat(bodies).hasSize(2);
    }

    @Test
    void sendShouldSayInAWordWhenThereIsNoAnswer() {
        receiver.stop(0);

        assertThat(sender(true).send(call(Optional.empty())).trouble()).contains("no connection");
    }

    @Test
    void sendShouldNotReachNeighboursUnlessItMay() {
        WebhookAttempt attempt = sender(false).send(call(Optional.empty()));

        assertThat(attempt.trouble()).contains("address refused");
        assertThat(bodies).isEmpty();
    }

    private void receive(HttpExchange exchange) throws IOException {
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.getResponseHeaders().add("Retry-After", "120");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private HttpWebhookSender sender(boolean anywhere) {
        return new HttpWebhookSender(new WebSettings(Configured.with(
                Map.of("jwt.secret", Tokens.SECRET, "webhooks.anywhere", anywhere))), clock);
    }

    private WebhookCall call(Optional<LiveEvent.Subject> subject) {
        return new WebhookCall(URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"), SECRET, ID,
                Facts.ACME, subject.isEmpty() ? WebhookType.PING : WebhookType.MESSAGE_STATUS, clock.instant(),
                subject.map(any -> MessageStatus.SENT), subject);
    }

    private static JsonNode json(String body) throws IOException {
        return new JsonMapper().readTree(body);
    }
}
