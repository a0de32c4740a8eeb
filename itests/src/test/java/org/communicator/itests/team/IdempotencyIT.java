package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request with an Idempotency-Key happens once, however often and at what moments it is repeated (X17). */
@ExtendWith(SharedStage.class)
class IdempotencyIT {

    private static final Map<String, Object> WEBHOOK = Map.of("url", "http://127.0.0.1:9/hook",
            "types", List.of("message.received"), "active", false);

    private final Rest admin;

    IdempotencyIT(Stage stage) {
        Business business = Business.on(stage);
        admin = business.as(Token.of(business.account(), "ada", "Ada").rights("webhooks.manage", "locations.all"));
    }

    @Test
    void postShouldHappenOnceWhenIdenticalOnesArriveAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> running = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> admin.once("create-1").post("/webhooks", WEBHOOK))).toList();
            List<JsonNode> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get().expect(201).json());
            }
            assertThat(answers).extracting(answer -> answer.path("webhook")).containsOnly(answers.get(0).path("webhook"));
            assertThat(answers).filteredOn(answer -> answer.hasNonNull("secret")).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.path("note").asText().contains("shown once")).hasSize(7);
        } finally {
            threads.shutdownNow();
        }

        assertThat(admin.get("/webhooks").expect(200).items()).hasSize(1);
    }

    @Test
    void postShouldBeRefusedWhenItsKeyWasUsedForAnother() {
        admin.once("create-2").post("/webhooks", WEBHOOK).expect(201);

        admin.once("create-2").post("/webhooks", Map.of("url", "http://127.0.0.1:9/other",
                "types", List.of("message.received"))).expectProblem(422, "idempotency-key-reused");
        admin.once("create-2").send("POST", "/webhooks/01890000-0000-7000-8000-000000000001/test", null)
                .expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void postShouldBeTakenWithItsKeyWhenItWasRefusedBefore() {
        admin.once("create-3").post("/webhooks", Map.of("url", "http://127.0.0.1:9/hook", "types", List.of("none")))
                .expectProblem(422, "invalid");

        admin.once("create-3").post("/webhooks", WEBHOOK).expect(201);
    }
}
