package org.communicator.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A thousand messages, of which one in ten meets a fault of every kind that the provider knows: each ends in exactly one
 * final state, which is true; none is lost, none is sent twice (X02 X03).
 */
@ExtendWith(SharedStage.class)
class ThousandIT {

    private static final int PEOPLE = 50;
    private static final int TEXTS = 20;
    private static final Duration SETTLED = Duration.ofSeconds(180);
    private static final List<Map<String, Object>> FAULTS = List.of(
            Map.of("answer", "cut-after-accept"), Map.of("answer", "error-after-accept"),
            Map.of("answer", "too-many-requests"), Map.of("answer", "unavailable"), Map.of("answer", "server-error"),
            Map.of("answer", "down"), Map.of("answer", "reject", "answerCode", 21614),
            Map.of("outcome", "undelivered", "outcomeCode", 30005), Map.of("callbacks", "reversed"),
            Map.of("callbacks", "early"), Map.of("callbacks", "duplicate"), Map.of("answerDelayMs", 2000));

    private final Business business;
    private final Rest anna;
    private final Place downtown;

    ThousandIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        anna = business.staff("Anna", downtown);
    }

    @Test
    void everyMessageShouldEndInOneTrueStateWhenOneInTenMeetsAFault() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person = business.client("Client " + i, downtown);
            Map<String, Object> fault = new HashMap<>(FAULTS.get(i % FAULTS.size()));
            fault.put("percent", 10);
            business.sandbox().fault(person.phone(), fault);
            people.add(person);
        }
        for (int text = 0; text < TEXTS; text++) {
            for (Person person : people) {
                anna.write(person.id(), "Text " + text).expect(202);
            }
        }

        Map<String, Long> ends = people.stream().flatMap(person -> ended(person).stream())
                .collect(Collectors.groupingBy(message -> message.path("status").asText(), Collectors.counting()));

        assertThat(ends.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(PEOPLE * TEXTS);
        assertThat(ends.keySet()).containsOnly("DELIVERED", "FAILED");
        System.out.println("thousand: " + ends);
    }

    /** All messages of a person, once each has ended as the provider's own book has it. */
    private List<JsonNode> ended(Person person) {
        Await.until(person.name() + "'s texts have ended", SETTLED, () -> timeline(person).stream()
                .allMatch(message -> List.of("DELIVERED", "FAILED").contains(message.path("status").asText())));
        List<JsonNode> timeline = timeline(person);
        Map<String, List<String>> book = business.sandbox().received(person.phone()).stream()
                .collect(Collectors.groupingBy(message -> message.path("body").asText(),
                        Collectors.mapping(message -> message.path("status").asText(), Collectors.toList())));
        assertThat(timeline).extracting(message -> message.path("text").asText()).doesNotHaveDuplicates().hasSize(TEXTS);
        for (JsonNode message : timeline) {
            List<String> atProvider = book.getOrDefault(message.path("text").asText(), List.of());
            boolean delivered = message.path("status").asText().equals("DELIVERED");
            assertThat(atProvider).as("%s of %s, %s here", message.path("text"), person.name(), message.path("status"))
                    .isEqualTo(delivered ? List.of("delivered") : atProvider.isEmpty() ? List.of() : List.of("undelivered"));
        }
        return timeline;
    }

    private List<JsonNode> timeline(Person person) {
        return anna.get("/clients/" + person.id() + "/messages?limit=100").expect(200).items();
    }
}
