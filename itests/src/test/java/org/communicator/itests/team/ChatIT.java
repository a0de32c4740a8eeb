package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff talk to one another, and nobody else sees it. */
@ExtendWith(SharedStage.class)
class ChatIT {

    private final Business business;
    private final Place downtown;
    private final Place uptown;
    private final Rest anna;
    private final Rest bob;
    private final Rest carl;
    private final String bobsId;
    private final String carlsId;

    ChatIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        uptown = business.place("Uptown");
        anna = business.staff("Anna", downtown);
        bob = business.staff("Bob", uptown);
        carl = business.staff("Carl", uptown);
        bobsId = id(bob);
        carlsId = id(carl);
    }

    @Test
    void twoShouldAlwaysHaveTheSameChatAndBeToldLive() {
        try (LiveStream live = bob.follow()) {
            String chat = open(anna, Map.of("members", List.of(bobsId), "text", "Lunch?"));

            assertThat(live.awaitMessage("Lunch?").data().path("alert").asBoolean()).isTrue();
            assertThat(open(bob, Map.of("members", List.of(id(anna))))).isEqualTo(chat);
            say(bob, chat, "Yes");
            JsonNode talk = anna.get("/conversations/" + chat).expect(200).json();
            assertThat(talk.path("title").asText()).isEqualTo("Bob");
            assertThat(talk.path("kind").asText()).isEqualTo("INTERNAL");
            assertThat(talk.path("channel").path("ghostText").asText()).isEqualTo("Messages stay among staff.");
            assertThat(texts(anna, chat)).containsExactly("Yes", "Lunch?");
        }
    }

    @Test
    void chatShouldNotExistForOthersWhoeverTheyAre() {
        String chat = open(anna, Map.of("members", List.of(bobsId), "text", "Secret"));
        Rest boss = business.as(business.token("boss", "Boss", downtown, uptown)
                .rights("messages.read", "messages.write", "locations.all"));

        for (Rest other : List.of(carl, boss)) {
            other.get("/conversations/" + chat).expectProblem(404, "not-found");
            other.get("/conversations/" + chat + "/messages").expectProblem(404, "not-found");
            other.get("/conversations/" + chat + "/participants").expectProblem(404, "not-found");
            other.post("/conversations/" + chat + "/messages", Map.of("text", "Hi")).expectProblem(404, "not-found");
            assertThat(other.get("/conversations").expect(200).items()).extracting(item -> item.path("id").asText())
                    .doesNotContain(chat);
        }
    }

    @Test
    void groupShouldLetPeopleJoinAndLeave() {
        String chat = open(anna, Map.of("members", List.of(bobsId), "title", "Keys"));
        say(anna, chat, "Who has them?");
        String people = "/conversations/" + chat + "/participants";

        anna.post(people, Map.of("staffId", carlsId)).expect(204);
        assertThat(texts(carl, chat)).contains("Anna added Carl.", "Who has them?");
        assertThat(anna.get(people).expect(200).items()).extracting(item -> item.path("label").asText())
                .containsExactly("Anna", "Bob", "Carl");
        try (LiveStream live = carl.follow()) {
            bob.delete(people + "/" + carlsId).expect(204);
            live.await("gone", event -> event.name().equals("gone"));
        }
        carl.get("/conversations/" + chat).expectProblem(404, "not-found");
        bob.once("leave-1").post("/conversations/" + chat + "/leave", Map.of()).expect(204);
        anna.post("/conversations/" + chat + "/leave", Map.of()).expectProblem(409, "last-participant");
        anna.post(people, Map.of("staffId", "ghost")).expectProblem(422, "unknown-person");
    }

    @Test
    void conversationShouldBeRenamedAndAlertsTurnedOff() {
        String chat = open(anna, Map.of("members", List.of(bobsId, carlsId)));

        bob.put("/conversations/" + chat + "/title", Map.of("title", "Wedding")).expect(204);
        assertThat(anna.get("/conversations/" + chat).expect(200).json().path("title").asText()).isEqualTo("Wedding");
        bob.delete("/conversations/" + chat + "/title").expect(204);
        assertThat(anna.get("/conversations/" + chat).expect(200).json().path("title").asText()).isEqualTo("Bob, Carl");
        try (LiveStream bobs = bob.follow(); LiveStream carls = carl.follow()) {
            bob.put("/conversations/" + chat + "/notifications", Map.of("muted", true)).expect(204);
            say(anna, chat, "Anybody?");

            assertThat(bobs.awaitMessage("Anybody?").data().path("alert").asBoolean()).isFalse();
            assertThat(carls.awaitMessage("Anybody?").data().path("alert").asBoolean()).isTrue();
        }
    }

    @Test
    void cardShouldShowAClientOnlyToThoseWhoMaySeeHim() {
        Person karen = business.client("Karen Adams", Business.lastAppointmentAt(downtown), downtown);
        String chat = open(anna, Map.of("members", List.of(bobsId)));
        Map<String, Object> text = Map.of("text", "This one", "cards",
                List.of(Map.of("type", "APPOINTMENT", "clientId", karen.id())));

        String message = anna.post("/conversations/" + chat + "/messages", text).expect(202).json().path("id").asText();

        JsonNode annas = anna.get("/messages/" + message + "/cards").expect(200).items().get(0);
        assertThat(annas.path("client").path("name").asText()).isEqualTo("Karen Adams");
        assertThat(annas.path("appointment").path("location").path("name").asText()).isEqualTo("Downtown");
        String bobs = bob.get("/messages/" + message + "/cards").expect(200).body();
        assertThat(bobs).doesNotContain("Karen", karen.id());
        assertThat(bob.get("/conversations/" + chat + "/messages").expect(200).body()).doesNotContain(karen.id());
        carl.get("/messages/" + message + "/cards").expectProblem(404, "not-found");
        bob.post("/conversations/" + chat + "/messages", text).expectProblem(422, "card-refused");
        anna.post("/clients/" + karen.id() + "/messages", text).expectProblem(422, "card-refused");
    }

    private static String open(Rest who, Map<String, Object> chat) {
        return who.post("/chats", chat).expect(200).json().path("id").asText();
    }

    private static void say(Rest who, String chat, String text) {
        who.post("/conversations/" + chat + "/messages", Map.of("text", text)).expect(202);
    }

    private static List<String> texts(Rest who, String chat) {
        return who.get("/conversations/" + chat + "/messages").expect(200).items().stream()
                .map(item -> item.path("text").asText()).toList();
    }

    private static String id(Rest who) {
        return who.get("/session").expect(200).json().at("/staff/id").asText();
    }
}
