package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff choose the number that they send from, among their own. */
@ExtendWith(SharedStage.class)
class NumbersIT {

    private final Business business;

    NumbersIT(Stage stage) {
        business = Business.on(stage);
    }

    @Test
    void staffShouldSendFromTheNumberTheyChoose() {
        Place downtown = business.place("Downtown");
        Person karen = business.client("Karen Adams", downtown);
        String own = Business.number();
        business.feed(Map.of("staff", Map.of("dana", Map.of("name", "Dana", "locations", List.of(downtown.id()),
                "smsNumbers", List.of(own)))));
        Rest dana = business.as(business.token("dana", "Dana", downtown));

        List<JsonNode> numbers = dana.get("/numbers").expect(200).items();
        assertThat(numbers).extracting(number -> number.path("number").asText())
                .containsExactly(own, downtown.number());
        assertThat(numbers.get(0).path("assigned").asBoolean()).isTrue();
        assertThat(from(dana, karen, downtown.number())).isEqualTo(downtown.number());
        assertThat(from(dana, karen, own)).isEqualTo(own);
        dana.post("/clients/" + karen.id() + "/messages", Map.of("text", "Hi", "from", Business.number()))
                .expectProblem(422, "number-not-yours");
    }

    @Test
    void staffWithoutANumberShouldBeToldWhatIsMissing() {
        Place office = business.place("Office", Map.of("smsNumbers", List.of()));
        Person karen = business.client("Karen Adams", office);
        Rest lee = business.staff("Lee", office);

        JsonNode numbers = lee.get("/numbers").expect(200).json();
        assertThat(numbers.path("items")).isEmpty();
        assertThat(numbers.at("/problem/detail").asText()).startsWith("Oops!").contains("Office");
        lee.write(karen.id(), "Hello").expectProblem(422, "no-sender-number");
    }

    @Test
    void numberShouldSayWhatItCanCarry() {
        Place office = business.place("Office", Map.of("smsNumbers", List.of("+18005550199", "55512")));
        Rest lee = business.staff("Lee", office);

        assertThat(lee.get("/numbers").expect(200).items()).extracting(number -> number.path("type").asText(),
                number -> number.at("/capabilities/groups").asText())
                .containsExactly(tuple("TOLL_FREE", "NONE"),
                        tuple("SHORT_CODE", "NONE"));
    }

    private static String from(Rest who, Person to, String number) {
        return who.post("/clients/" + to.id() + "/messages", Map.of("text", "Hi", "from", number)).expect(202).json()
                .path("from").asText();
    }
}
