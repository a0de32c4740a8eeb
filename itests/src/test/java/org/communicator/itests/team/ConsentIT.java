package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** Who says STOP is not written to until he or she says START (X04). */
@ExtendWith(SharedStage.class)
class ConsentIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;
    private final Place riverside;
    private final Rest anna;
    private final Rest lena;
    private final Person karen;

    ConsentIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown", Map.of("accountDefault", true));
        riverside = business.place("Riverside");
        anna = business.staff("Anna", downtown);
        lena = business.as(business.token("lena", "Lena", downtown)
                .rights("messages.read", "messages.write", "consents.write"));
        karen = business.client("Karen Adams", downtown);
    }

    @Test
    void stopShouldEndTextsUntilTheClientSaysStart() {
        says("STOP");

        JsonNode problem = anna.write(karen.id(), "Are you there?").expectProblem(422, "client-unreachable").json();
        assertThat(problem.path("reasons")).extracting(reason -> reason.path("code").asText()).contains("OPTED_OUT");
        JsonNode card = anna.get("/clients/" + karen.id()).expect(200).json();
        assertThat(card.at("/channel/ghostText").asText()).contains("opted out of text messages to " + karen.phone(),
                "(STOP)");
        assertThat(card.path("consents")).hasSize(2)
                .allMatch(entry -> entry.path("state").asText().equals("OPTED_OUT"));
        assertThat(texts()).as("a keyword is a message like any other").containsExactly("STOP");
        assertThat(business.sandbox().received(karen.phone())).as("the provider answers by itself").isEmpty();

        says("START");

        anna.write(karen.id(), "Good to have you back").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "Good to have you back", SOON);
        assertThat(states("TRANSACTIONAL")).containsExactly("OPTED_IN", "OPTED_OUT");
        assertThat(states("MARKETING")).containsExactly("OPTED_OUT");
    }

    @Test
    void sentenceShouldChangeNothingWhenAKeywordIsOnlyPartOfIt() {
        says("cancel my appointment");
        says("yes I'll come");

        assertThat(anna.get("/clients/" + karen.id()).expect(200).json().path("consents")).isEmpty();
        anna.write(karen.id(), "When shall we see you instead?").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "When shall we see you instead?", SOON);
    }

    @Test
    void messageShouldFailBeforeTheProviderIsCalledWhenTheClientStopsMeanwhile() {
        business.sandbox().fault(karen.phone(), Map.of("answer", "unavailable"));
        String id;
        try (LiveStream live = anna.follow()) {
            id = anna.write(karen.id(), "On its way").expect(202).json().path("id").asText();
            says("STOP");
            business.sandbox().heal(karen.phone());

            JsonNode failure = live.awaitStatus(id, "FAILED").data().at("/message/failure");

            assertThat(failure.path("code").asText()).isEqualTo("opted-out");
            assertThat(failure.path("next").asText()).isNotBlank();
        }
        assertThat(business.sandbox().received(karen.phone())).isEmpty();
    }

    @Test
    void refusalOfTheProviderShouldCountAsAnOptOut() {
        business.sandbox().fault(karen.phone(), Map.of("answer", "reject", "answerCode", 21610));
        try (LiveStream live = anna.follow()) {
            String id = anna.write(karen.id(), "Are you there?").expect(202).json().path("id").asText();
            assertThat(live.awaitStatus(id, "FAILED").data().at("/message/failure/code").asText()).isEqualTo("21610");
        }
        business.sandbox().heal(karen.phone());

        JsonNode problem = anna.write(karen.id(), "Hello?").expectProblem(422, "client-unreachable").json();

        assertThat(problem.path("detail").asText()).contains("told by the provider, 21610");
    }

    @Test
    void wordShouldBeAnsweredOnceByUsWhenTheProviderDoesNotKnowIt() {
        says("\u00a1Alto!");

        business.sandbox().awaitReceived(karen.phone(),
                "Downtown: you will get no more messages from us here. Reply START to get them again.", SOON);
        says("alto");
        anna.write(karen.id(), "Hello?").expectProblem(422, "client-unreachable");
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
    }

    @Test
    void revocationInOtherWordsShouldBeDecidedByTheStaffOfThePlace() {
        says("please stop texting me");
        Rest elsewhere = business.staff("Rita", riverside);
        assertThat(elsewhere.get("/consent-reviews").expect(200).items()).isEmpty();
        List<JsonNode> open = anna.get("/consent-reviews").expect(200).items();
        assertThat(open).singleElement()
                .satisfies(review -> assertThat(review.path("text").asText()).isEqualTo("please stop texting me"));
        String decision = "/consent-reviews/" + open.get(0).path("id").asText() + "/decision";
        anna.write(karen.id(), "Do you mean all of our messages?").expect(202);

        anna.post(decision, Map.of("decision", "OPTED_OUT")).expectProblem(403, "forbidden");
        lena.post(decision, Map.of("decision", "OPTED_OUT")).expect(200);

        lena.post(decision, Map.of("decision", "DISMISSED")).expectProblem(409, "already-decided");
        assertThat(anna.get("/consent-reviews").expect(200).items()).isEmpty();
        anna.write(karen.id(), "Hello?").expectProblem(422, "client-unreachable");
    }

    @Test
    void yesShouldAgreeOnlyWhenTheClientWasAsked() {
        says("YES");
        assertThat(states("MARKETING")).isEmpty();
        String question = lena.post("/consents/double-opt-in", Map.of("clientId", karen.id(), "purpose", "MARKETING"))
                .expect(202).json().at("/question/text").asText();
        business.sandbox().awaitReceived(karen.phone(), question, SOON);
        assertThat(states("MARKETING")).containsExactly("PENDING");

        says("Yes!");

        assertThat(states("MARKETING")).containsExactly("OPTED_IN", "PENDING");
    }

    @Test
    void wordOfTheDeskShouldCountAndBeKept() {
        Map<String, Object> no = Map.of("address", karen.phone(), "purposes", List.of("TRANSACTIONAL"),
                "state", "OPTED_OUT", "evidence", "Told us at the desk.");
        anna.post("/consents", no).expectProblem(403, "forbidden");
        lena.once("desk-1").post("/consents", no).expect(201);
        lena.once("desk-1").post("/consents", no).expect(201);

        anna.write(karen.id(), "Hello?").expectProblem(422, "client-unreachable");
        assertThat(states("TRANSACTIONAL")).containsExactly("OPTED_OUT");
        business.staff("Rita", riverside).get("/consents?address=" + encoded(karen.phone())).expect(404);
    }

    private void says(String text) {
        assertThat(business.writes(karen, downtown, text)).isBetween(200, 299);
    }

    private List<String> texts() {
        return anna.get("/clients/" + karen.id() + "/messages").expect(200).items().stream()
                .map(message -> message.path("text").asText()).toList();
    }

    private List<String> states(String purpose) {
        return anna.get("/consents/history?address=" + encoded(karen.phone())).expect(200).items().stream()
                .filter(entry -> entry.path("purpose").asText().equals(purpose))
                .map(entry -> entry.path("state").asText()).toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
