package org.communicator.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.Stage;
import org.junit.jupiter.api.Test;

/**
 * Texts that come while the process starts. Twilio repeats a call that could not connect and no other, so as soon as
 * somebody listens, each must be taken in.
 */
class StartIT {

    private static final int STARTS = 3;
    private static final int PEOPLE = 4;
    private static final int MORE = 20;

    @Test
    void everyTextThatIsAnsweredShouldBeTakenInWhenItComesDuringAStart() {
        try (Stage stage = Stage.set("start")) {
            Distribution distribution = stage.distribution();
            for (int start = 0; start < STARTS; start++) {
                List<JsonNode> answers = answersDuringStart(stage, start);

                assertThat(answers).as("answers of start " + start).hasSizeGreaterThanOrEqualTo(PEOPLE * MORE)
                        .allSatisfy(answer -> assertThat(answer.path("httpStatus").asInt()).isBetween(200, 299));
                distribution.kill9();
            }
        }
    }

    /** What was answered to texts that came one after the other, from several people, until some after all was up. */
    private static List<JsonNode> answersDuringStart(Stage stage, int start) {
        CompletableFuture<Void> up = CompletableFuture.runAsync(stage.distribution()::start);
        List<CompletableFuture<List<JsonNode>>> people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> CompletableFuture.supplyAsync(
                        () -> answersOf(stage, "+1202555010" + person, "start " + start + " text ", up),
                        task -> new Thread(task, "person-" + person).start()))
                .toList();
        up.join();
        return people.stream().flatMap(person -> person.join().stream()).toList();
    }

    private static List<JsonNode> answersOf(Stage stage, String phone, String words, CompletableFuture<Void> up) {
        List<JsonNode> answers = new ArrayList<>();
        for (int number = 0, after = 0; after < MORE; number++) {
            after += up.isDone() ? 1 : 0;
            JsonNode call = stage.sandbox().inbound(phone, "+12025550177", words + number, Map.of()).at("/webhooks/0");
            if (call.path("httpStatus").asInt() != 0) {
                answers.add(call);
            }
        }
        return answers;
    }
}
