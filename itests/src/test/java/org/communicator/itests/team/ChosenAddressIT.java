package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contact panel: a client's numbers and addresses, and writing to one of them on purpose (P17). */
@ExtendWith(SharedStage.class)
class ChosenAddressIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;
    private final String mobile = Business.number();
    private final String work = Business.number();
    private final Person karen;
    private final Rest anna;

    ChosenAddressIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        karen = business.client("Karen Adams", Map.of("contactPoints", List.of(point("PHONE", mobile, "Mobile"),
                point("PHONE", work, "Work"), point("PHONE", "ask her", "Home"),
                point("EMAIL", "Karen@Example.com", "Private"))), downtown);
        anna = business.staff("Anna", downtown);
    }

    @Test
    void cardShouldShowEachNumberAndWhatStandsInTheWay() {
        List<JsonNode> points = points();

        assertThat(points).extracting(point -> point.path("label").asText())
                .containsExactly("Mobile", "Work", "Home", "Private");
        assertThat(points).extracting(point -> point.path("address").asText(null))
                .containsExactly(mobile, work, null, "karen@example.com");
        assertThat(points).extracting(point -> point.at("/obstacle/code").asText("none"))
                .containsExactly("none", "none", "INVALID_PHONE", "NO_EMAIL_CONSENT");
    }

    @Test
    void messageShouldGoToTheChosenNumberAndTheAnswerComeBackToTheSameTimeline() {
        String talk = anna.write(karen.id(), "To the first").expect(202).json().path("conversationId").asText();
        JsonNode second = write("See you there", work).expect(202).json();

        assertThat(second.path("conversationId").asText()).isEqualTo(talk);
        assertThat(business.sandbox().awaitReceived(mobile, "To the first", SOON)).isNotNull();
        assertThat(business.sandbox().awaitReceived(work, "See you there", SOON)).isNotNull();
        assertThat(business.sandbox().write(work, downtown.number(), "Fine")).isBetween(200, 299);
        assertThat(anna.get("/conversations/" + talk + "/messages").expect(200).items())
                .extracting(message -> message.path("text").asText())
                .containsExactly("Fine", "See you there", "To the first");
    }

    @Test
    void numberThatSaidStopShouldBeTheOnlyOneThatIsNotWrittenTo() {
        assertThat(business.sandbox().write(work, downtown.number(), "STOP")).isBetween(200, 299);

        assertThat(points()).extracting(point -> point.at("/obstacle/code").asText("none"))
                .startsWith("none", "OPTED_OUT");
        write("Are you there?", work).expectProblem(422, "client-unreachable");
        write("Are you there?", mobile).expect(202);
    }

    @Test
    void addressThatIsNotTheClientsShouldBeRefused() {
        Person bob = business.client("Bob Smith", downtown);

        write("Hello", bob.phone()).expectProblem(422, "client-lacks-address");
        write("Hello", "karen@example.com").expectProblem(422, "client-unreachable");
        write("Hello", "work").expectProblem(422, "invalid");
        assertThat(anna.get("/clients/" + karen.id() + "/messages").expect(200).items()).isEmpty();
    }

    private List<JsonNode> points() {
        JsonNode points = anna.get("/clients/" + karen.id()).expect(200).json().path("contactPoints");
        return List.of(points.get(0), points.get(1), points.get(2), points.get(3));
    }

    private Answer write(String text, String to) {
        return anna.post("/clients/" + karen.id() + "/messages", Map.of("text", text, "to", to));
    }

    private static Map<String, Object> point(String type, String value, String label) {
        return Map.of("type", type, "value", value, "label", label);
    }
}
