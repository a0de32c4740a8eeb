package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A text to several people goes to each of them, and their answers come back to one place. */
@ExtendWith(SharedStage.class)
class GroupIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Business business;
    private final Place downtown;
    private final Person karen;
    private final Person lee;
    private final Rest anna;

    GroupIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        karen = business.client("Karen Adams", downtown);
        lee = business.client("Lee Chen", downtown);
        anna = business.staff("Anna", downtown);
    }

    @Test
    void groupShouldReachEachPersonAndShowTheAnswers() {
        String group = open(Map.of("clientIds", List.of(karen.id(), lee.id()), "text", "Party at five"));

        Await.until("both texts are on their way", SOON, () -> messages(group).stream()
                .filter(message -> List.of("SENT", "DELIVERED").contains(message.path("status").asText())).count() == 2);
        assertThat(messages(group)).extracting(message -> message.path("fanout").asText()).doesNotContain("null")
                .containsOnly(messages(group).get(1).path("id").asText());
        assertThat(business.writes(karen, downtown, "I'll come")).isBetween(200, 299);
        assertThat(messages(group).get(0).path("text").asText()).isEqualTo("I'll come");
        assertThat(anna.get("/conversations/" + group).expect(200).json().path("title").asText())
                .contains("Karen Adams", "Lee Chen");
    }

    @Test
    void personTakenOutShouldAnswerInAConversationOfHisOwn() {
        String group = open(Map.of("clientIds", List.of(karen.id(), lee.id()), "text", "Party at five"));
        assertThat(anna.get("/conversations/" + group + "/participants").expect(200).items())
                .extracting(item -> item.path("label").asText())
                .containsExactlyInAnyOrder("Karen Adams – Mobile", "Lee Chen – Mobile");

        anna.delete("/conversations/" + group + "/participants/" + lee.phone().replace("+", "%2B")).expect(204);
        assertThat(business.writes(lee, downtown, "What about me?")).isBetween(200, 299);

        assertThat(messages(group)).noneMatch(message -> message.path("text").asText().equals("What about me?"));
        assertThat(anna.get("/clients/" + lee.id() + "/messages").expect(200).items())
                .extracting(message -> message.path("text").asText()).containsExactly("What about me?");
    }

    @Test
    void oneShouldBeNamedWithTheNumberThatIsWrittenToAndStrangersByTheirs() {
        String talk = anna.write(karen.id(), "Hello").expect(202).json().path("conversationId").asText();
        Person stranger = new Person("nobody", "Nobody", Business.number());
        assertThat(business.writes(stranger, downtown, "Who is this?")).isBetween(200, 299);
        String unknown = anna.get("/conversations").expect(200).items().get(0).path("id").asText();

        assertThat(anna.get("/conversations/" + talk + "/participants").expect(200).items()).singleElement()
                .satisfies(item -> assertThat(item.path("label").asText()).isEqualTo("Karen Adams – Mobile"))
                .satisfies(item -> assertThat(item.path("address").asText()).isEqualTo(karen.phone()));
        assertThat(anna.get("/conversations/" + unknown + "/participants").expect(200).items()).singleElement()
                .satisfies(item -> assertThat(item.path("label").asText()).isEqualTo(stranger.phone()));
    }

    @Test
    void groupShouldBeRefusedWhereItIsNotPossible() {
        Place office = business.place("Office", Map.of("smsNumbers", List.of("+18005550198")));
        Rest lea = business.staff("Lea", office);
        Map<String, Object> two = Map.of("numbers", List.of(Business.number(), Business.number()), "text", "Hi");

        lea.post("/groups", two).expectProblem(422, "groups-not-possible");
        anna.post("/groups", Map.of("clientIds", List.of(karen.id()), "text", "Hi")).expectProblem(422, "group-size");
        anna.post("/groups", Map.of("numbers", List.of("12", "34"), "text", "Hi")).expectProblem(422, "unknown-person");
        lea.post("/groups", Map.of("clientIds", List.of(karen.id(), lee.id()), "text", "Hi"))
                .expectProblem(422, "unknown-person");
    }

    private String open(Map<String, Object> group) {
        return anna.post("/groups", group).expect(202).json().path("id").asText();
    }

    private List<JsonNode> messages(String group) {
        return anna.get("/conversations/" + group + "/messages").expect(200).items();
    }
}
