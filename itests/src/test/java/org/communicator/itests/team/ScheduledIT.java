package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

/** Messages go out when their author wants, unless somebody thinks otherwise before (X08). */
@ExtendWith(SharedStage.class)
class ScheduledIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Business business;
    private final Place downtown;
    private final Rest anna;
    private final Person karen;

    ScheduledIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown", Map.of("accountDefault", true));
        anna = business.staff("Anna", downtown);
        karen = business.client("Karen Adams", downtown);
    }

    @Test
    void scheduledShouldWaitAndLetOthersPassAndThenGoOut() {
        JsonNode later = schedule("Did it help?", Duration.ofSeconds(6), Map.of());
        assertThat(later.path("status").asText()).isEqualTo("SCHEDULED");
        assertThat(later.at("/hold/reason").asText()).isEqualTo("SCHEDULED");
        anna.write(karen.id(), "Here is what you asked for").expect(202);

        business.sandbox().awaitReceived(karen.phone(), "Here is what you asked for", SOON);
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
        business.sandbox().awaitReceived(karen.phone(), "Did it help?", SOON);
        anna.delete("/scheduled-messages/" + later.path("id").asText()).expectProblem(409, "not-waiting");
    }

    @Test
    void scheduledShouldBeChangedAndTakenBackByAnyoneWhoMayWrite() {
        JsonNode message = schedule("See you at ten", Duration.ofDays(1), Map.of());
        String path = "/scheduled-messages/" + message.path("id").asText();
        String list = "/conversations/" + message.path("conversationId").asText() + "/scheduled-messages";
        Rest elsewhere = business.staff("Rita", business.place("Riverside"));
        Rest ben = business.staff("Ben", downtown);

        assertThat(ben.send("PATCH", path, "{\"text\": \"See you at eleven\"}").expect(200).json().path("text").asText())
                .isEqualTo("See you at eleven");
        assertThat(ben.get(list).expect(200).items()).singleElement()
                .satisfies(each -> assertThat(each.path("text").asText()).isEqualTo("See you at eleven"));
        elsewhere.delete(path).expectProblem(404, "not-found");
        elsewhere.get(list).expectProblem(404, "not-found");
        ben.send("PATCH", path, "{\"sendAt\": \"2020-01-01T00:00:00Z\"}").expectProblem(422, "send-time-past");

        assertThat(ben.delete(path).expect(200).json().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(ben.delete(path).expect(200).json().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(ben.get(list).expect(200).items()).isEmpty();
        assertThat(business.sandbox().received(karen.phone())).isEmpty();
    }

    @Test
    void scheduledShouldBeTakenBackWhenTheClientWritesFirst() {
        try (LiveStream live = anna.follow()) {
            String reminder = schedule("Did you see this?", Duration.ofDays(1), Map.of()).path("id").asText();
            String invoice = schedule("Your invoice", Duration.ofDays(1), Map.of("cancelOnReply", false)).path("id").asText();

            business.writes(karen, downtown, "Yes, all fine");

            live.awaitStatus(reminder, "CANCELLED");
            anna.delete("/scheduled-messages/" + invoice).expect(200);
        }
    }

    @Test
    void postShouldRefuseMomentsThatCannotBeTaken() {
        post("Too late", Instant.now().minusSeconds(5), Map.of()).expectProblem(422, "send-time-past");
        post("Too early", Instant.now().plus(Duration.ofDays(400)), Map.of()).expectProblem(422, "send-time-too-far");
    }

    private JsonNode schedule(String text, Duration in, Map<String, Object> more) {
        return post(text, Instant.now().plus(in), more).expect(202).json();
    }

    private Answer post(String text, Instant sendAt, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("text", text, "sendAt", sendAt.toString()));
        body.putAll(more);
        return anna.post("/clients/" + karen.id() + "/messages", body);
    }
}
