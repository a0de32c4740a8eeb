package org.communicator.itests.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;

/** Kills the process in the middle of a batch, twice: every recipient has the message once (X16, X02). */
class BatchKillIT {

    private static final int RECIPIENTS = 1200;
    private static final Duration DRAINED = Duration.ofSeconds(120);

    @Test
    void everyRecipientShouldHaveTheMessageOnceWhenTheProcessIsKilledInTheMiddle() {
        try (Stage stage = Stage.set("batch-kill")) {
            Distribution distribution = stage.distribution().start();
            Business business = Business.on(stage);
            Place downtown = business.place("Downtown");
            Rest crm = business.as(Token.of(business.account(), "crm", "CRM", downtown.id()).rights("messages.send"));
            List<String> numbers = IntStream.range(0, RECIPIENTS).mapToObj(i -> Business.number()).toList();
            String id = crm.once("kill").post("/batches", Map.of("kind", "CONFIRMATION", "locationId", downtown.id(),
                    "text", "See you", "recipients", numbers.stream().map(number -> Map.of("address", number)).toList()))
                    .expect(202).json().path("id").asText();

            killOnce(stage, distribution, 1);
            killOnce(stage, distribution, RECIPIENTS / 3);

            Await.until("all of the batch is with the provider", DRAINED, () -> sent(stage).size() >= RECIPIENTS
                    && counts(crm, id).keySet().stream().noneMatch(List.of("PENDING", "QUEUED")::contains));
            assertThat(sent(stage)).containsExactlyInAnyOrderElementsOf(numbers);
            assertThat(stage.sandbox().statistics().at("/duplicates/count").asInt()).isZero();
            assertThat(crm.get("/batches/" + id).json().at("/batch/state").asText()).isEqualTo("DONE");
        }
    }

    private static void killOnce(Stage stage, Distribution distribution, int after) {
        Await.until("so many have it", DRAINED, () -> sent(stage).size() >= after);
        distribution.kill9();
        System.out.printf("batch-kill: killed after %d of %d%n", sent(stage).size(), RECIPIENTS);
        distribution.start();
    }

    private static Map<String, Long> counts(Rest crm, String id) {
        Map<String, Long> counts = new HashMap<>();
        for (JsonNode count : crm.get("/batches/" + id).expect(200).json().path("counts")) {
            counts.put(count.path("state").asText(), count.path("recipients").asLong());
        }
        return counts;
    }

    private static List<String> sent(Stage stage) {
        return stage.sandbox().messages("").stream()
                .filter(message -> message.path("direction").asText().startsWith("outbound"))
                .map(message -> message.path("to").asText()).toList();
    }
}
