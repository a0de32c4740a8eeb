package org.communicator.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.web.rest.ApiStage;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookServletTest {

    private static final Map<String, Object> TWILIO = Map.of(WebhookReceiver.CHANNEL, "sms", WebhookReceiver.PROVIDER,
            "twilio");
    private static final String INBOUND = "/communicator/hooks/sms/twilio/inbound";

    private static final String PAGE = "/communicator/hooks/email/unsubscribe/token";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage().with("public.url", "https://messages.example.com/")
            .with("hooks.rate", 0);

    private final AtomicReference<WebhookRequest> received = new AtomicReference<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private WebhookResponse response = WebhookResponse.of(204);
    private final WebhookReceiver receiver = this::receive;

    @BeforeEach
    void register() {
        STAGE.server.receivers.add(receiver, TWILIO);
    }

    @AfterEach
    void unregister() {
        STAGE.server.receivers.remove(receiver, TWILIO);
    }

    @Test
    void callShouldReachReceiverAsItCameWhenThereIsOne() {
        Answer answer = call(INBOUND + "?a=%2B1&b", "Body=%C3%A9&From=%2B1", "X-Twilio-Signature", "sig=", "X-Twice",
                "1", "X-Twice", "2");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(received.get().event()).isEqualTo("inbound");
        assertThat(received.get().publicUrl()).isEqualTo("https://messages.example.com" + INBOUND + "?a=%2B1&b");
        assertThat(received.get().header("x-twilio-signature")).contains("sig=");
        assertThat(received.get().header("X-Twice")).contains("1");
        assertThat(new String(received.get().body(), StandardCharsets.UTF_8)).isEqualTo("Body=%C3%A9&From=%2B1");
    }

    @Test
    void callShouldBeAnsweredAsReceiverSaysWhenItHasABody() {
        response = new WebhookResponse(200, "text/xml", "<Response>\u00e9</Response>");

        Answer answer = call(INBOUND, "a=b");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/xml");
        assertThat(answer.body()).isEqualTo("<Response>\u00e9</Response>");
    }

    @Test
    void callShouldAnswer403WhenReceiverRefuses() {
        response = WebhookResponse.of(403);

        assertThat(call(INBOUND, "a=b").status()).isEqualTo(403);
        assertThat(metric("refused")).contains("channel=\"sms\"", "provider=\"twilio\"");
    }

    @Test
    void callShouldAnswer503WhenDatabaseIsGone() {
        failure.set(new StoreUnavailableException("gone", null));

        Answer answer = call(INBOUND, "a=b");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(metric("unavailable")).isNotEmpty();
    }

    @Test
    void callShouldAnswer500WithoutInnerLifeWhenReceiverBreaks() {
        failure.set(new IllegalStateException("secret inner life"));

        Answer answer = call(INBOUND, "a=b");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/communicator/hooks", "/communicator/hooks/", "/communicator/hooks/sms",
            "/communicator/hooks/sms/twilio",
            "/communicator/hooks/sms/twilio/", "/communicator/hooks/sms/other/inbound",
            "/communicator/hooks/email/twilio/inbound",
            "/communicator/hooks/sms/twilio/inbound/more", "/communicator/hooks//twilio/inbound"})
    void callShouldAnswer404WhenNobodyReceivesIt(String path) {
        assertThat(call(path, "a=b").status()).isIn(404, 400);
        assertThat(received.get()).isNull();
    }

    @Test
    void callShouldAnswer404WhenReceiverHasGone() {
        STAGE.server.receivers.remove(receiver, TWILIO);

        assertThat(call(INBOUND, "a=b").problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "HEAD"})
    void callShouldAnswer405WhenItIsNoPost(String method) {
        Answer answer = STAGE.api().raw(method, INBOUND, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource({"GET, GET, <p>\u00e9</p>", "HEAD, GET, ''", "POST, POST, <p>\u00e9</p>"})
    void callShouldReachReceiverByTheMethodsThatItTakes(String method, String seen, String body) {
        response = new WebhookResponse(200, "text/html;charset=utf-8", "<p>\u00e9</p>");
        try (Taking taking = new Taking("GET", "POST")) {
            Answer answer = STAGE.api().raw(method, PAGE, "");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Length")).isEqualTo("9");
            assertThat(answer.body()).isEqualTo(body);
            assertThat(received.get().method()).isEqualTo(seen);
            assertThat(received.get().event()).isEqualTo("token");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS"})
    void callShouldAnswer405WithWhatIsTakenWhenReceiverTakesMore(String method) {
        try (Taking taking = new Taking("POST", "GET")) {
            Answer answer = STAGE.api().raw(method, PAGE, "");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
            assertThat(received.get()).isNull();
        }
    }

    @Test
    void answerShouldHaveTheHeadersOfTheReceiverInsteadOfTheDoors() {
        response = new WebhookResponse(200, "text/html", "<p>", Map.of("Content-Security-Policy", "sandbox"));

        Answer answer = call(INBOUND, "a=b");

        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void callShouldBeBoundedWhenBodyIsLarge() {
        assertThat(call(INBOUND, "x".repeat(256 << 10)).status()).isEqualTo(204);
        received.set(null);

        Answer answer = call(INBOUND, "x".repeat((256 << 10) + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(received.get()).isNull();
    }

    @Test
    void callShouldReachTheSuccessorWhenTheReceiverGoesWhileItHasTheCall() {
        WebhookReceiver going = request -> {
            STAGE.server.receivers.add(receiver, TWILIO);
            throw new IllegalStateException("stopped");
        };
        STAGE.server.receivers.add(going, TWILIO);

        assertThat(call(INBOUND, "a=b").status()).isEqualTo(204);
        assertThat(received.get()).isNotNull();
    }

    /** The receiver once more, for calls by these methods. */
    private final class Taking implements AutoCloseable {

        private final Map<String, Object> properties;

        private Taking(String... methods) {
            properties = Map.of(WebhookReceiver.CHANNEL, "email", WebhookReceiver.PROVIDER, "unsubscribe",
                    WebhookReceiver.METHODS, methods);
            STAGE.server.receivers.add(receiver, properties);
        }

        @Override
        public void close() {
            STAGE.server.receivers.remove(receiver, properties);
        }
    }

    private WebhookResponse receive(WebhookRequest request) {
        received.set(request);
        if (failure.get() != null) {
            throw failure.get();
        }
        return response;
    }

    private static Answer call(String path, String body, String... headers) {
        return STAGE.api().raw("POST", path, body, headers);
    }

    private static String metric(String outcome) {
        return STAGE.api().raw("GET", "/communicator/metrics", "").body().lines()
                .filter(line -> line.startsWith("communicator_webhook_calls_total")
                && line.contains("outcome=\"" + outcome + "\""))
                .findFirst().orElse("");
    }
}
