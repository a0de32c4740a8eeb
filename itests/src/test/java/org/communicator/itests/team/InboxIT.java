package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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

/** A team shares an inbox: nothing is done twice and nothing is forgotten (X09 X01). */
@ExtendWith(SharedStage.class)
class InboxIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Business business;
    private final Place downtown;
    private final Place uptown;
    private final Person karen;
    private final Rest anna;
    private final Rest bert;
    private final Rest ursula;

    InboxIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown", Map.of("accountDefault", true));
        uptown = business.place("Uptown");
        karen = business.client("Karen Adams", Business.lastAppointmentAt(downtown), downtown);
        anna = business.staff("Anna", downtown);
        bert = business.staff("Bert", downtown);
        ursula = business.staff("Ursula", uptown);
    }

    @Test
    void viewsShouldShowWhatIsMineWhatIsNobodysAndAllOfALocation() {
        String karens = written(karen);
        String lees = written(business.client("Lee Chen", Business.lastAppointmentAt(downtown), downtown));
        anna.post("/conversations/" + lees + "/claim", Map.of()).expect(200);

        assertThat(listed(anna, "view=MINE")).containsExactly(lees);
        assertThat(listed(bert, "view=MINE")).isEmpty();
        assertThat(listed(bert, "view=UNASSIGNED&location=" + downtown.id())).containsExactly(karens);
        assertThat(listed(bert, "view=ALL&location=" + downtown.id())).containsExactly(lees, karens);
        assertThat(listed(bert, "waiting=true")).containsExactly(lees, karens);
        assertThat(listed(ursula, "view=ALL")).isEmpty();
        assertThat(anna.get("/inbox/counts").expect(200).json().path("mine").asInt()).isEqualTo(1);
    }

    @Test
    void onlyOneOfTwoShouldClaimAtOnce() {
        String path = "/conversations/" + written(karen) + "/claim";

        List<CompletableFuture<Answer>> both = Stream.of(anna, bert)
                .map(who -> CompletableFuture.supplyAsync(() -> who.post(path, Map.of()))).toList();

        assertThat(both).extracting(answer -> answer.join().status()).containsExactlyInAnyOrder(200, 409);
        Answer late = both.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 409).findFirst()
                .orElseThrow().expectProblem(409, "conversation-changed");
        assertThat(late.json().at("/current/handling/assignee").asText()).isIn(id(anna), id(bert));
    }

    @Test
    void conversationShouldBeGivenOnlyToWhoMaySeeIt() {
        String talk = written(karen);
        String path = "/conversations/" + talk + "/assignee";

        assertThat(anna.post(path, Map.of("staffId", id(bert))).expect(200).json().at("/handling/assignee").asText())
                .isEqualTo(id(bert));
        anna.post(path, Map.of("staffId", id(ursula))).expectProblem(422, "cannot-see-conversation");
        anna.post(path, Map.of("staffId", id(anna), "expected", Map.of("state", "OPEN")))
                .expectProblem(409, "conversation-changed");
        assertThat(listed(bert, "view=MINE")).containsExactly(talk);
        assertThat(anna.post(path, Map.of()).expect(200).json().at("/handling/assignee").isNull()).isTrue();
    }

    @Test
    void transferShouldHandOverWithAWordThatNobodyOutsideSees() {
        Person nora = new Person("nobody", "Nora", Business.number());
        assertThat(business.writes(nora, downtown, "Hello")).isBetween(200, 299);
        String talk = listed(anna, "view=ALL").get(0);
        try (LiveStream live = anna.follow()) {
            anna.post("/conversations/" + talk + "/transfer",
                    Map.of("locationId", uptown.id(), "note", "She lives next to you")).expect(200);
            live.await("gone", event -> event.name().equals("gone"));
        }

        anna.get("/conversations/" + talk).expectProblem(404, "not-found");
        assertThat(texts(ursula, talk)).contains("She lives next to you", "Hello");
        assertThat(business.writes(nora, uptown, "Where are you?")).isBetween(200, 299);
        assertThat(texts(ursula, talk)).startsWith("Where are you?");
        assertThat(business.sandbox().received(nora.phone())).isEmpty();
    }

    @Test
    void transferShouldLeaveAClientToTheClientsOwnLocationsToo() {
        String talk = written(karen);

        anna.post("/conversations/" + talk + "/transfer", Map.of("locationId", uptown.id())).expect(200);

        assertThat(anna.get("/conversations/" + talk).expect(200).json().at("/locations/0/id").asText())
                .isEqualTo(uptown.id());
        assertThat(listed(ursula, "view=ALL&location=" + uptown.id())).containsExactly(talk);
        anna.post("/conversations/" + talk + "/transfer", Map.of("locationId", "nowhere")).expectProblem(422, "invalid");
    }

    @Test
    void snoozedShouldWakeByItself() {
        String talk = written(karen);
        String path = "/conversations/" + talk + "/snooze";
        anna.post(path, Map.of("until", Instant.now().minusSeconds(5).toString())).expectProblem(422, "snooze-past");
        anna.post(path, Map.of("until", Instant.now().plusSeconds(3).toString())).expect(200);

        assertThat(listed(bert, "state=SNOOZED")).containsExactly(talk);
        assertThat(listed(bert, "view=ALL")).isEmpty();
        Await.until("it wakes", SOON, () -> listed(bert, "view=ALL").contains(talk));
        assertThat(state(bert, talk).path("snoozedUntil").isNull()).isTrue();
    }

    @Test
    void closedShouldBeOpenAgainWhenTheClientWrites() {
        String talk = written(karen);
        assertThat(anna.post("/conversations/" + talk + "/close", Map.of()).expect(200).json().at("/handling/state")
                .asText()).isEqualTo("CLOSED");
        assertThat(listed(bert, "state=CLOSED")).containsExactly(talk);

        assertThat(business.writes(karen, downtown, "One more thing")).isBetween(200, 299);

        assertThat(state(bert, talk).path("state").asText()).isEqualTo("OPEN");
        assertThat(state(bert, talk).path("waiting").asBoolean()).isTrue();
        anna.post("/conversations/" + talk + "/close", Map.of()).expect(200);
        anna.post("/conversations/" + talk + "/reopen", Map.of()).expect(200);
        assertThat(listed(bert, "view=ALL")).containsExactly(talk);
    }

    @Test
    void noteShouldCallColleaguesAndStayInTheHouse() {
        String talk = written(karen);
        String notes = "/conversations/" + talk + "/notes";
        assertThat(bert.get("/mentions").expect(200).items()).isEmpty();
        try (LiveStream live = bert.follow()) {
            anna.post(notes, Map.of("text", "Bert, do you know her?", "mentions", List.of(id(bert)))).expect(201);
            assertThat(live.awaitMessage("Bert, do you know her?").data().path("alert").asBoolean()).isTrue();
        }

        assertThat(bert.get("/mentions").expect(200).items()).extracting(item -> item.path("text").asText())
                .containsExactly("Bert, do you know her?");
        bert.post("/conversations/" + talk + "/read", Map.of()).expect(204);
        assertThat(bert.get("/mentions").expect(200).items()).isEmpty();
        anna.post(notes, Map.of("text", "Ursula?", "mentions", List.of(id(ursula))))
                .expectProblem(422, "cannot-see-conversation");
        anna.write(karen.id(), "I ask").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "I ask", SOON);
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
    }

    @Test
    void templatesShouldBeFilledInForTheConversation() {
        String talk = written(karen);
        Rest boss = business.as(business.token("boss", "Boss", downtown, uptown)
                .rights("messages.read", "messages.write", "templates.manage"));
        Map<String, Object> draft = Map.of("locationId", downtown.id(), "name", "Thanks",
                "text", "Hello {client.firstName}, this is {staff.name} of {location.name}.");
        anna.post("/templates", draft).expectProblem(403, "forbidden");
        boss.post("/templates", Map.of("locationId", downtown.id(), "name", "Odd", "text", "{client.shoe}"))
                .expectProblem(422, "unknown-merge-field");
        String path = "/templates/" + boss.post("/templates", draft).expect(201).json().path("id").asText();

        JsonNode filled = anna.post(path + "/rendering", Map.of("conversationId", talk)).expect(200).json();
        assertThat(filled.path("text").asText()).isEqualTo("Hello Karen, this is Anna of Downtown.");
        assertThat(filled.path("missing")).isEmpty();
        ursula.get(path).expectProblem(404, "not-found");
        assertThat(ursula.get("/templates").expect(200).items()).isEmpty();
        boss.put(path, Map.of("locationId", downtown.id(), "name", "Thanks", "text", "Bye")).expect(200);
        JsonNode late = boss.put(path, Map.of("locationId", downtown.id(), "name", "Thanks", "text", "Good day",
                "expected", draft)).expectProblem(409, "template-changed").json();
        assertThat(late.at("/current/text").asText()).isEqualTo("Bye");
        assertThat(anna.get("/templates").expect(200).items()).extracting(item -> item.path("text").asText())
                .containsExactly("Bye");
        boss.delete(path).expect(204);
        anna.get(path).expectProblem(404, "not-found");
    }

    private String written(Person person) {
        assertThat(business.writes(person, downtown, "Hello")).isBetween(200, 299);
        return anna.get("/clients/" + person.id() + "/messages").expect(200).items().get(0).path("conversationId")
                .asText();
    }

    private static List<String> listed(Rest who, String query) {
        return who.get("/conversations?" + query).expect(200).items().stream().map(item -> item.path("id").asText())
                .toList();
    }

    private static JsonNode state(Rest who, String talk) {
        return who.get("/conversations/" + talk).expect(200).json().path("handling");
    }

    private static List<String> texts(Rest who, String talk) {
        return who.get("/conversations/" + talk + "/messages").expect(200).items().stream()
                .map(item -> item.path("text").asText()).toList();
    }

    private static String id(Rest who) {
        return who.get("/session").expect(200).json().at("/staff/id").asText();
    }
}
