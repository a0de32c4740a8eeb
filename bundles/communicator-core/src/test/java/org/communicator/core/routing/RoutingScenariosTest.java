package org.communicator.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documented cases R1 to R9 (G13), read from their file. */
class RoutingScenariosTest {

    private static final StaffId STAFF = new StaffId("the-staff-member");

    @TestFactory
    Stream<DynamicTest> messageShouldLandAndAlertAsTheDocumentedCaseSays() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/routing-scenarios.json")) {
            JsonNode cases = new ObjectMapper().readTree(file).get("cases");
            assertThat(cases).hasSize(9);
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> check(one)));
        }
    }

    private static void check(JsonNode one) {
        RoutingFacts facts = facts(one);
        LocationRouter.Outcome outcome = LocationRouter.route(facts);
        assertThat(outcome.owners()).isEqualTo(locations(one.get("routedTo")));

        Optional<StaffId> answered = facts.answered().filter(a -> a.kind() == MessageKind.STAFF_MESSAGE).map(a -> STAFF);
        Set<LocationId> openTo = new HashSet<>(outcome.owners());
        openTo.addAll(locations(one.get("staff").get("locations")));
        assertThat(one.get("receives")).isNotEmpty();
        for (Map.Entry<String, JsonNode> expected : one.get("receives").properties()) {
            StaffSession session = session(one, expected.getKey());
            assertThat(AlertPolicy.alerts(session, openTo, outcome.owners(), answered))
                    .as("logged in at %s", expected.getKey()).isEqualTo(expected.getValue().asBoolean());
        }
    }

    private static RoutingFacts facts(JsonNode one) {
        JsonNode client = one.get("client");
        JsonNode answers = one.get("respondsTo");
        MessageKind kind = MessageKind.valueOf(answers.get("kind").asText());
        Set<LocationId> author = kind == MessageKind.STAFF_MESSAGE ? locations(one.get("staff").get("locations"))
                : Set.of();
        Answered answered = new Answered(kind, new LocationId(answers.get("location").asText()), author,
                Instant.parse("2026-03-14T12:00:00Z"));
        Optional<LocationId> visited = Optional.of(client.get("lastAppointment")).filter(node -> !node.isNull())
                .map(node -> new LocationId(node.asText()));
        return new RoutingFacts(locations(client.get("locations")), visited, Set.of(), Optional.of(answered),
                Optional.empty(), new LocationId("default"), Set.of());
    }

    private static StaffSession session(JsonNode one, String loggedInAt) {
        Optional<LocationId> location = loggedInAt.equals("null") ? Optional.empty()
                : Optional.of(new LocationId(loggedInAt));
        return new StaffSession(new AccountId("acc"), STAFF, "Staff", locations(one.get("staff").get("locations")),
                location, Set.of(Right.MESSAGES_READ), Instant.MAX);
    }

    private static Set<LocationId> locations(JsonNode array) {
        Set<LocationId> set = new HashSet<>();
        array.forEach(id -> set.add(new LocationId(id.asText())));
        return set;
    }
}
