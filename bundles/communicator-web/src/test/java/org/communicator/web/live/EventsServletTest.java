package org.communicator.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.communicator.api.live.LiveEvent;
import org.communicator.web.rest.PortsStage;
import org.communicator.web.stage.Api;
import org.communicator.web.stage.Document;
import org.communicator.web.stage.EventReader;
import org.communicator.web.stage.Facts;
import org.communicator.web.stage.RecordedFeed;
import org.communicator.web.stage.ScriptedConversations;
import org.communicator.web.stage.Tokens;
import org.communicator.web.stage.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EventsServletTest {

    private final RecordedFeed feed = new RecordedFeed();
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer(PortsStage.with(new ScriptedConversations(), null, null), feed,
                new HashMap<>(Map.of("jwt.secret", Tokens.SECRET)));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void streamShouldBeginWithHelloAtOnceWhenOpened() throws IOException {
        try (EventReader reader = open()) {
            assertThat(reader.next()).isEqualTo(new EventReader.Event("0", "hello", "{}", false));
        }
    }

    @Test
    void streamShouldTellMessagesAndStatusesAsTheDocumentSaysWhenTheyHappen() throws IOException {
        try (EventReader reader = open()) {
            reader.next();
            feed.tell(LiveEvent.Type.MESSAGE, Facts.inbound());
            feed.tell(LiveEvent.Type.STATUS, Facts.outbound());

            EventReader.Event message = reader.next();
            EventReader.Event status = reader.next();

            assertThat(message.name()).isEqualTo("message");
            assertThat(message.id()).isEqualTo("1");
            assertThat(status.name()).isEqualTo("status");
            assertThat(Document.check("LiveEvent", json(message))).isEmpty();
            assertThat(Document.check("LiveEvent", json(status))).isEmpty();
            assertThat(json(message).at("/message/text").asText()).isEqualTo(Facts.inbound().text());
            assertThat(json(message).at("/message/routing/locations/0/name").asText()).isEqualTo("Downtown");
            assertThat(json(message).at("/alert").asBoolean()).isTrue();
        }
    }

    @Test
    void streamShouldGoOnWithoutLossWhenResumedByLastEventId() throws IOException {
        for (int i = 0; i < 3000; i++) {
            feed.tell(LiveEvent.Type.MESSAGE, Facts.inbound());
        }
        try (EventReader reader = open("Last-Event-ID: 10")) {
            assertThat(reader.next().name()).isEqualTo("hello");
            for (int id = 11; id <= 3000; id++) {
                assertThat(reader.next().id()).isEqualTo("" + id);
            }
        }
    }

    @Test
    void streamShouldAskToLoadAgainWhenLastEventIdIsNoLongerKnown() throws IOException {
        try (EventReader reader = open("Last-Event-ID: 99")) {
            assertThat(reader.next()).isEqualTo(new EventReader.Event("0", "resync", "{}", false));
        }
    }

    @Test
    void streamShouldSendACommentWhenFifteenSecondsHavePassed() throws IOException {
        try (EventReader reader = open()) {
            reader.next();
            server.clock.advance(Duration.ofSeconds(15));

            assertThat(reader.next().comment()).isTrue();
        }
    }

    @Test
    void streamShouldEndWhenTokenExpires() throws IOException {
        try (EventReader reader = open()) {
            reader.next();
            server.clock.advance(Duration.ofSeconds(900));

            assertThat(reader.next()).isNull();
            assertThat(feed.followers()).isZero();
        }
    }

    @Test
    void streamShouldEndWhenTheBundleStops() throws IOException {
        try (EventReader reader = open()) {
            reader.next();
            server.stopEvents();

            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void streamShouldBeDroppedAndNobodyElseSufferWhenReaderDoesNotKeepUp() throws Exception {
        try (EventReader slow = new EventReader(server, token(), 4096); EventReader quick = open()) {
            slow.next();
            quick.next();
            int told = 0;
            while (feed.followers() == 2) {
                feed.tell(LiveEvent.Type.MESSAGE, Facts.inbound());
                assertThat(quick.next().id()).isEqualTo("" + ++told);
            }

            assertThat(feed.followers()).isEqualTo(1);
            assertThat(told).isGreaterThan(LiveStream.PATIENCE);
            String last = drain(slow);
            try (EventReader resumed = open("Last-Event-ID: " + last)) {
                assertThat(resumed.next().name()).isEqualTo("hello");
                assertThat(resumed.next().id()).isEqualTo("" + (Integer.parseInt(last) + 1));
            }
        }
    }

    @Test
    void subscriptionShouldEndWhenReaderGoesAway() throws Exception {
        EventReader reader = open();
        reader.next();
        reader.close();
        while (!feed.left.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            server.clock.advance(Duration.ofSeconds(15));
        }

        assertThat(feed.followers()).isZero();
    }

    @Test
    void streamShouldBeRefusedWhenRightIsMissing() {
        String token = Tokens.token(server.clock.instant(), claims -> claims.claim("rights", List.of()));

        var answer = new Api(server, token).get("/events");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @Test
    void streamShouldBeRefusedWhenLastEventIdIsTooLong() {
        var answer = new Api(server, token()).get("/events", "Last-Event-ID", "x".repeat(65));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void streamShouldBeRefusedWhenThereIsNoToken() {
        assertThatThrownBy(() -> new EventReader(server, "none")).hasMessageContaining(" 401 ");
    }

    private EventReader open(String... headers) throws IOException {
        return new EventReader(server, token(), headers);
    }

    private String token() {
        return Tokens.token(server.clock.instant());
    }

    private static String drain(EventReader reader) {
        String last = "0";
        try {
            for (EventReader.Event event = reader.next(); event != null; event = reader.next()) {
                last = event.id();
            }
        } catch (IOException | NumberFormatException cut) {
            // the end may come in the middle of an event
        }
        return last;
    }

    private static JsonNode json(EventReader.Event event) throws IOException {
        return new JsonMapper().readTree(event.data());
    }
}
