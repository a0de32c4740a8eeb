package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages are found by their words, by those who may see them (X12). */
@ExtendWith(SharedStage.class)
class SearchIT {

    private final Business business;
    private final Place downtown;
    private final Place riverside;

    SearchIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        riverside = business.place("Riverside");
    }

    @Test
    void searchShouldFindWordsAndPhrasesNewestFirstAndMarkThem() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        business.writes(karen, downtown, "Is the blow-dry still on Friday?");
        business.writes(karen, downtown, "Or a blow dry and a coffee at the café on Saturday?");

        Answer found = anna.get("/messages/search?q=%22blow%20dry%22%20cafe").expect(200);

        assertThat(found.items()).hasSize(1);
        assertThat(found.items().get(0).path("clientName").asText()).isEqualTo("Karen Adams");
        assertThat(hits(found.items().get(0))).isEqualTo("blow dry|café");
        assertThat(texts(anna.get("/messages/search?q=blow&limit=1"))).containsExactly(
                "Or a blow dry and a coffee at the café on Saturday?");
        String next = anna.get("/messages/search?q=blow&limit=1").json().path("next").asText();
        assertThat(texts(anna.get("/messages/search?q=blow&limit=1&cursor=" + next))).containsExactly(
                "Is the blow-dry still on Friday?");
        assertThat(texts(anna.get("/messages/search?q=blow&client=" + karen.id()))).hasSize(2);
        assertThat(texts(anna.get("/messages/search?q=blow&channel=EMAIL"))).isEmpty();
    }

    @Test
    void searchShouldShowNobodyWhatIsOutOfReach() {
        Person karen = business.client("Karen Adams", downtown);
        Person bob = business.client("Bob Smith", riverside);
        business.writes(karen, downtown, "A secret of Downtown");
        business.writes(bob, riverside, "A secret of Riverside");

        assertThat(texts(business.staff("Anna", downtown).get("/messages/search?q=secret")))
                .containsExactly("A secret of Downtown");
        assertThat(texts(business.staff("Dora", downtown, riverside).get("/messages/search?q=secret"))).hasSize(2);
    }

    @Test
    void searchShouldSayWhatIsWrongWithIt() {
        Rest anna = business.staff("Anna", downtown);

        anna.get("/messages/search?q=" + "a".repeat(201)).expectProblem(422, "search-too-long");
        anna.get("/messages/search?q=%21").expectProblem(422, "search-without-word");
        business.as(business.token("deaf", "Deaf", downtown).rights("messages.write")).get("/messages/search?q=a")
                .expectProblem(403, "forbidden");
    }

    private static List<String> texts(Answer answer) {
        return answer.expect(200).items().stream().map(item -> item.at("/message/text").asText()).toList();
    }

    private static String hits(JsonNode item) {
        return StreamSupport.stream(item.path("excerpt").spliterator(), false)
                .filter(run -> run.path("hit").asBoolean()).map(run -> run.path("text").asText())
                .collect(Collectors.joining("|"));
    }
}
