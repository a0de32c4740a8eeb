package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communicator.itests.Await;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each of the staff knows what he or she has not read, and what colleagues do right now (P10 P11 T09 X09). */
@ExtendWith(SharedStage.class)
class ReadStateIT {

    private static final Duration TYPING_ENDS = Duration.ofSeconds(30);

    private final Business business;
    private final Place downtown;
    private final Person karen;
    private final Rest anna;
    private final Rest bert;
    private final Rest ursula;

    ReadStateIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown", Map.of("accountDefault", true));
        karen = business.client("Karen Adams", Business.lastAppointmentAt(downtown), downtown);
        anna = business.staff("Anna", downtown);
        bert = business.staff("Bert", downtown);
        ursula = business.staff("Ursula", business.place("Uptown"));
        for (Rest who : List.of(anna, bert)) {
            who.post("/session/seen", Map.of()).expect(200);
        }
    }

    @Test
    void unreadShouldBeCountedForEachPerson() {
        String talk = written("One");
        written("Two");

        assertThat(unread(anna, talk)).isEqualTo(2);
        try (LiveStream live = anna.follow()) {
            anna.post("/conversations/" + talk + "/read", Map.of()).expect(204);
            assertThat(live.await("read", event -> event.name().equals("read")).data().at("/unread/count").asInt())
                    .isZero();
        }
        assertThat(unread(anna, talk)).isZero();
        assertThat(unread(bert, talk)).isEqualTo(2);
        bert.write(karen.id(), "Three").expect(202);
        assertThat(unread(anna, talk)).isEqualTo(1);
        ursula.post("/conversations/" + talk + "/read", Map.of()).expectProblem(404, "not-found");
    }

    @Test
    void conversationShouldBeMarkedUnreadForOneselfUntilItIsRead() {
        String talk = written("One");
        anna.post("/conversations/" + talk + "/read", Map.of()).expect(204);
        anna.post("/conversations/" + talk + "/unread", Map.of()).expect(204);

        assertThat(shown(anna, talk).path("marked").asBoolean()).isTrue();
        assertThat(shown(bert, talk).path("marked").asBoolean()).isFalse();
        anna.post("/conversations/" + talk + "/read", Map.of()).expect(204);
        assertThat(shown(anna, talk).path("marked").asBoolean()).isFalse();
    }

    /** A later login is after half an hour, for which nobody waits here. */
    @Test
    void nothingShouldBeMissedAtTheFirstLogin() {
        written("One");

        assertThat(bert.post("/session/seen", Map.of()).expect(200).json().path("before").isNull()).isTrue();
        assertThat(missed(bert)).isEmpty();
    }

    @Test
    void colleaguesShouldSeeWhoIsThere() {
        assertThat(presence(bert)).isEqualTo("OFFLINE");
        try (LiveStream live = anna.follow()) {
            try (LiveStream berts = bert.follow()) {
                assertThat(berts.status()).isEqualTo(200);
                live.await("Bert comes", event -> isPresence(event, "AVAILABLE"));
                bert.post("/presence", Map.of("state", "AWAY")).expect(204);
                live.await("Bert is away", event -> isPresence(event, "AWAY"));
                assertThat(presence(bert)).isEqualTo("AWAY");
            }
        }
        bert.post("/presence", Map.of("state", "AVAILABLE")).expect(204);
    }

    @Test
    void typingShouldBeToldAndEndByItself() {
        String talk = written("One");
        try (LiveStream live = bert.follow()) {
            anna.post("/conversations/" + talk + "/activity", Map.of("state", "TYPING")).expect(204);
            JsonNode viewing = live.await("viewing", event -> event.name().equals("viewing")).data();
            assertThat(viewing.at("/viewer/state").asText()).isEqualTo("TYPING");
            assertThat(viewing.at("/viewer/staff/name").asText()).isEqualTo("Anna");
            assertThat(Instant.parse(viewing.at("/viewer/until").asText())).isAfter(Instant.now());
        }
        assertThat(viewers(bert, talk)).containsExactly("Anna");
        assertThat(viewers(anna, talk)).isEmpty();
        ursula.get("/conversations/" + talk + "/viewers").expectProblem(404, "not-found");
        Await.until("it ends", TYPING_ENDS, () -> viewers(bert, talk).isEmpty());
    }

    @Test
    void whoAnswersLateShouldBeToldWhatOthersWrote() {
        String talk = written("Who is there?");
        String path = "/conversations/" + talk + "/messages";
        String seen = anna.get(path).expect(200).items().get(0).path("id").asText();
        bert.post(path, Map.of("text", "I am", "seen", seen)).expect(202);

        Answer refused = anna.post(path, Map.of("text", "Nobody", "seen", seen))
                .expectProblem(409, "conversation-moved-on");

        assertThat(refused.json().at("/current/messages/0/text").asText()).isEqualTo("I am");
        String newest = refused.json().at("/current/messages/0/id").asText();
        anna.post(path, Map.of("text", "Me too", "seen", newest)).expect(202);
        anna.post(path, Map.of("text", "Anyway")).expect(202);
        anna.post(path, Map.of("text", "Odd", "seen", "x")).expectProblem(422, "invalid");
    }

    private String written(String text) {
        assertThat(business.writes(karen, downtown, text)).isBetween(200, 299);
        return anna.get("/clients/" + karen.id() + "/messages").expect(200).items().get(0).path("conversationId")
                .asText();
    }

    private boolean isPresence(LiveStream.Event event, String state) {
        return event.name().equals("presence") && event.data().path("staff").asText().equals(id(bert))
                && event.data().path("state").asText().equals(state);
    }

    private String presence(Rest who) {
        String id = id(who);
        return anna.get("/presence?staff=" + id).expect(200).json().path("staff").path(id).asText();
    }

    private static JsonNode shown(Rest who, String talk) {
        return who.get("/conversations/" + talk).expect(200).json().path("unread");
    }

    private static int unread(Rest who, String talk) {
        return shown(who, talk).path("count").asInt();
    }

    private static List<String> missed(Rest who) {
        return who.get("/missed").expect(200).items().stream().map(item -> item.path("id").asText()).toList();
    }

    private static List<String> viewers(Rest who, String talk) {
        Answer answer = who.get("/conversations/" + talk + "/viewers").expect(200);
        return answer.json().path("viewers").findValuesAsText("name");
    }

    private static String id(Rest who) {
        return who.get("/session").expect(200).json().at("/staff/id").asText();
    }
}
