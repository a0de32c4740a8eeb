package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client writes, and it lands at the right place, with the reason (G13 X01). */
@ExtendWith(SharedStage.class)
class ReceivingIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;
    private final Place riverside;

    ReceivingIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown", Map.of("accountDefault", true));
        riverside = business.place("Riverside");
    }

    @Test
    void answerShouldAppearLiveWithItsReasonWhenTheClientAnswersTheStaff() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        anna.write(karen.id(), "Would 3 pm suit you?").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "Would 3 pm suit you?", SOON);
        try (LiveStream live = anna.follow()) {
            assertThat(business.writes(karen, downtown, "Yes, see you then")).isBetween(200, 299);

            JsonNode event = live.awaitMessage("Yes, see you then").data();

            assertThat(event.path("alert").asBoolean()).isTrue();
            JsonNode message = event.path("message");
            assertThat(message.path("clientId").asText()).isEqualTo(karen.id());
            assertThat(message.path("status").asText()).isEqualTo("RECEIVED");
            assertThat(message.at("/routing/rule").asText()).isEqualTo("4b");
            assertThat(message.at("/routing/because").asText()).startsWith("At Downtown because");
            assertThat(message.at("/routing/locations/0/name").asText()).isEqualTo("Downtown");
        }
    }

    /** R4 of the documented cases: the staff member's location is none of the client's. */
    @Test
    void answerShouldLandWhereTheStaffWroteFromWhenTheirLocationIsNoneOfTheClients() {
        Person karen = business.client("Karen Adams", downtown);
        Rest district = business.as(business.token("dora", "Dora", riverside)
                .rights("messages.read", "messages.write", "locations.all"));
        business.feed(Map.of("staff", Map.of("dora", Map.of("name", "Dora", "locations", List.of(riverside.id())))));
        district.write(karen.id(), "A word from Riverside").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "A word from Riverside", SOON);

        assertThat(business.writes(karen, riverside, "A word back")).isBetween(200, 299);

        JsonNode routing = newest(district, karen).path("routing");
        assertThat(routing.path("rule").asText()).isEqualTo("4a");
        assertThat(routing.at("/locations/0/id").asText()).isEqualTo(riverside.id());
    }

    @Test
    void messageShouldLandAtTheNumbersLocationWhenItAnswersNothing() {
        Person karen = business.client("Karen Adams", downtown, riverside);
        Rest anna = business.staff("Anna", downtown);

        assertThat(business.writes(karen, riverside, "Are you open?")).isBetween(200, 299);

        JsonNode message = newest(anna, karen);
        assertThat(message.at("/routing/rule").asText()).isEqualTo("5");
        assertThat(message.at("/routing/locations/0/name").asText()).isEqualTo("Riverside");
        assertThat(message.path("segments").asInt()).isEqualTo(1);
    }

    @Test
    void messageShouldBeKeptAtTheNumbersLocationWhenTheSenderIsUnknown() {
        Rest rita = business.staff("Rita", riverside);
        String stranger = Business.number();
        try (LiveStream live = rita.follow()) {
            assertThat(business.sandbox().write(stranger, riverside.number(), "Is this the spa?")).isBetween(200, 299);

            JsonNode message = live.awaitMessage("Is this the spa?").data().path("message");

            assertThat(message.path("clientId").isNull()).isTrue();
            assertThat(message.path("author").isNull()).isTrue();
            assertThat(message.at("/routing/because").asText()).contains("Riverside");
            JsonNode conversation = rita.get("/conversations/" + message.path("conversationId").asText()).expect(200).json();
            assertThat(conversation.path("client").isNull()).isTrue();
            assertThat(conversation.path("title").asText()).isEqualTo(stranger);
        }
    }

    @Test
    void messageShouldGoToTheMemberOfAHouseholdWhoWasWrittenToLast() {
        Person mother = business.client("Karen Adams", downtown);
        Person daughter = business.sharing(mother, "Amy Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        anna.write(mother.id(), "For Karen").expect(202);
        business.sandbox().awaitReceived(mother.phone(), "For Karen", SOON);
        anna.write(daughter.id(), "For Amy").expect(202);
        business.sandbox().awaitReceived(daughter.phone(), "For Amy", SOON);

        assertThat(business.writes(daughter, downtown, "Amy here")).isBetween(200, 299);

        assertThat(newest(anna, daughter).path("text").asText()).isEqualTo("Amy here");
        assertThat(newest(anna, mother).path("text").asText()).isEqualTo("For Karen");
    }

    @Test
    void messageShouldBeNobodysWhenAHouseholdWritesFirst() {
        Person mother = business.client("Karen Adams", downtown);
        Person daughter = business.sharing(mother, "Amy Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        try (LiveStream live = anna.follow()) {
            assertThat(business.writes(mother, downtown, "One of us")).isBetween(200, 299);

            JsonNode message = live.awaitMessage("One of us").data().path("message");

            assertThat(message.path("clientId").isNull()).isTrue();
            assertThat(anna.get("/clients/" + mother.id() + "/messages").expect(200).items()).isEmpty();
            assertThat(anna.get("/clients/" + daughter.id() + "/messages").expect(200).items()).isEmpty();
        }
    }

    @Test
    void messageShouldMoveOnWhenItsLocationIsClosed() {
        Place closed = business.place("Closed", Map.of("active", false));
        Person karen = business.client("Karen Adams", closed, riverside);
        Rest rita = business.staff("Rita", riverside);

        assertThat(business.writes(karen, closed, "Still there?")).isBetween(200, 299);

        JsonNode routing = newest(rita, karen).path("routing");
        assertThat(routing.at("/locations/0/name").asText()).isEqualTo("Riverside");
        assertThat(routing.path("because").asText()).contains("closed");
    }

    @Test
    void messageShouldBeStoredOnceWhenItsWebhookComesTwiceAtOnceAndLaterAgain() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);

        JsonNode first = business.sandbox().inbound(karen.phone(), downtown.number(), "Only once", Map.of("copies", 3));
        JsonNode again = business.sandbox().replay(first.path("sid").asText(), Map.of("copies", 2));

        assertThat(first.path("webhooks")).hasSize(3).allSatisfy(call ->
                assertThat(call.path("httpStatus").asInt()).isBetween(200, 299));
        assertThat(again.path("webhooks")).hasSize(2).allSatisfy(call ->
                assertThat(call.path("httpStatus").asInt()).isBetween(200, 299));
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items()).hasSize(1);
    }

    @Test
    void textShouldBeShownAsTheClientWroteIt() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        String text = "Ça va? <script>alert(1)</script> 😀×67 + 1 = %20 &amp;";

        assertThat(business.writes(karen, downtown, text)).isBetween(200, 299);

        assertThat(newest(anna, karen).path("text").asText()).isEqualTo(text);
    }

    private static JsonNode newest(Rest staff, Person client) {
        return staff.get("/clients/" + client.id() + "/messages").expect(200).items().get(0);
    }
}
