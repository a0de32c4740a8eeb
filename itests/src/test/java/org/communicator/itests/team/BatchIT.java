package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.itests.team.Programs.to;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communicator.itests.Await;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The host's programs send confirmations and campaigns, and the answers land where they belong (X16). */
@ExtendWith(SharedStage.class)
class BatchIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Business business;
    private final Place downtown;
    private final Place riverside;
    private final Programs crm;

    BatchIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown", Map.of("accountDefault", true));
        riverside = business.place("Riverside");
        crm = new Programs(business, downtown);
    }

    @Test
    void confirmationShouldStandInTheTimelineAndItsAnswerShowWhatItAnswers() {
        Person karen = business.client("Karen Adams", downtown, riverside);
        Rest anna = business.staff("Anna", downtown);
        String id = crm.send(crm.batch("CONFIRMATION", "{client.firstName}, see you on {appointment.at} at {location.name}",
                List.of(to(karen, Map.of("appointment.at", "2026-03-14T19:00:00Z")))));
        String text = "Karen, see you on Saturday, March 14 at 3:00 PM at Downtown";
        business.sandbox().awaitReceived(karen.phone(), text, SOON);
        try (LiveStream live = anna.follow()) {
            assertThat(business.writes(karen, downtown, "Yes, thank you")).isBetween(200, 299);
            JsonNode answer = live.awaitMessage("Yes, thank you").data().path("message");

            JsonNode sent = timeline(anna, karen).get(1);
            assertThat(sent.path("kind").asText()).isEqualTo("CONFIRMATION");
            assertThat(sent.path("text").asText()).isEqualTo(text);
            assertThat(sent.at("/author/name").asText()).isEqualTo("CRM");
            assertThat(answer.path("answers").asText()).isEqualTo(sent.path("id").asText());
            assertThat(answer.at("/routing/rule").asText()).isEqualTo("3");
            assertThat(crm.recipients(id).get(0).path("messageId").asText()).isEqualTo(sent.path("id").asText());
        }
        Await.until("the report says delivered", SOON, () -> crm.done(id).equals(Map.of("DELIVERED", 1L)));
    }

    /** R1: alerted are all who belong to the place that sent, wherever they are; nobody else. */
    @Test
    void answerToAConfirmationShouldAlertThePlaceThatSentIt() {
        Person karen = business.client("Karen Adams", downtown);
        Rest both = business.staff("Bo", riverside, downtown);
        crm.send(business, "CONFIRMATION", karen, "Shall we say 5 pm?");
        try (LiveStream live = both.follow()) {
            business.writes(karen, downtown, "5 is fine");

            JsonNode event = live.awaitMessage("5 is fine").data();

            assertThat(event.path("alert").asBoolean()).isTrue();
            assertThat(event.at("/message/routing/locations/0/id").asText()).isEqualTo(downtown.id());
        }
    }

    /** R3: whoever only is of another place does not see it; who works at the place today is alerted. */
    @Test
    void answerToAConfirmationShouldAlertWhoWorksAtThePlaceToday() {
        Person karen = business.client("Karen Adams", downtown);
        Rest away = business.staff("Rita", riverside);
        Rest here = business.as(business.token("visitor", "Vera", riverside).at(downtown.id()));
        crm.send(business, "CONFIRMATION", karen, "Shall we say 6 pm?");
        try (LiveStream live = here.follow()) {
            business.writes(karen, downtown, "6 is fine");

            assertThat(live.awaitMessage("6 is fine").data().path("alert").asBoolean()).isTrue();
        }
        away.get("/clients/" + karen.id()).expect(404);
    }

    /** R9: a campaign's answer goes to where the client was last, not to the place that sent it. */
    @Test
    void answerToACampaignShouldGoToTheLastAppointment() {
        Person karen = business.client("Karen Adams", Business.lastAppointmentAt(riverside), downtown, riverside);
        Rest anna = business.staff("Anna", downtown);
        agrees(karen);
        crm.send(business, "CAMPAIGN", karen, "Spring sale at Downtown");

        business.writes(karen, downtown, "What does it cost?");

        JsonNode answer = timeline(anna, karen).get(0);
        assertThat(answer.at("/routing/rule").asText()).isEqualTo("2");
        assertThat(answer.at("/routing/locations/0/id").asText()).isEqualTo(riverside.id());
    }

    @Test
    void oneBadRecipientShouldStopNobodyAndEachShouldHaveItsReason() {
        Person karen = business.client("Karen Adams", downtown);
        Person stopped = business.client("Stan", downtown);
        Person elsewhere = business.client("Rose", riverside);
        business.writes(stopped, downtown, "STOP");
        String stranger = Business.number();

        String id = crm.send(crm.batch("CONFIRMATION", "We open at 9 again", List.of(to(stopped),
                Map.of("address", "12345", "reference", "bad"), Map.of("clientId", "nobody"), to(elsewhere),
                to(karen), to(karen), Map.of("address", stranger))));

        business.sandbox().awaitReceived(karen.phone(), "We open at 9 again", SOON);
        business.sandbox().awaitReceived(stranger, "We open at 9 again", SOON);
        Map<String, Long> counts = crm.done(id);
        assertThat(counts).containsEntry("opted-out", 1L).containsEntry("invalid-address", 1L)
                .containsEntry("unknown-client", 2L).containsEntry("duplicate", 1L);
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
        assertThat(crm.api().get("/batches/" + id + "/recipients?state=FAILED").items()).hasSize(3);
        assertThat(crm.api().get("/batches/" + id + "/recipients.csv").expect(200).body().lines()).hasSize(8)
                .anyMatch(line -> line.startsWith("1,bad,,12345,FAILED,invalid-address"));
    }

    @Test
    void campaignShouldGoOnlyToThoseWhoAgreed() {
        Person agreed = business.client("Karen Adams", downtown);
        Person silent = business.client("Silvia", downtown);
        agrees(agreed);

        String id = crm.send(crm.batch("CAMPAIGN", "Everything must go", List.of(to(silent), to(agreed))));

        business.sandbox().awaitReceived(agreed.phone(), "Everything must go", SOON);
        assertThat(crm.done(id)).containsEntry("not-opted-in", 1L);
        assertThat(business.sandbox().received(silent.phone())).isEmpty();
    }

    @Test
    void staffShouldNotWaitForALargeBatch() {
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        List<Map<String, Object>> many = new ArrayList<>();
        IntStream.range(0, 2000).forEach(i -> many.add(Map.of("address", Business.number())));
        String id = crm.send(crm.batch("CONFIRMATION", "One of many", many));

        anna.write(karen.id(), "At once").expect(202);

        business.sandbox().awaitReceived(karen.phone(), "At once", Duration.ofSeconds(5));
        assertThat(crm.done(id).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2000);
        crm.api().once("stop").post("/batches/" + id + "/cancel", Map.of()).expect(200);
    }

    @Test
    void sameRequestShouldBeOneBatchAndEachLimitShouldSayWhatItIs() {
        Person karen = business.client("Karen Adams", downtown);
        Map<String, Object> batch = crm.batch("CONFIRMATION", "Only once", List.of(to(karen)));
        String first = crm.api().once("k-1").post("/batches", batch).expect(202).body();

        assertThat(crm.api().once("k-1").post("/batches", batch).expect(202).body()).isEqualTo(first);
        crm.api().once("k-1").post("/batches", crm.batch("CAMPAIGN", "Other", List.of(to(karen))))
                .expectProblem(422, "idempotency-key-reused");
        crm.api().post("/batches", batch).expectProblem(422, "idempotency-key-required");
        assertThat(crm.api().once("k-2").post("/batches", crm.batch("CONFIRMATION", "Hi {nmae}", List.of(to(karen))))
                .expectProblem(422, "unknown-merge-field").json().path("detail").asText()).contains("{nmae}");
        business.sandbox().awaitReceived(karen.phone(), "Only once", SOON);
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
        business.staff("Anna", downtown).get("/batches").expect(403);
    }

    private void agrees(Person person) {
        business.as(business.token("lena", "Lena", downtown).rights("messages.read", "messages.write", "consents.write"))
                .post("/consents", Map.of("address", person.phone(), "purposes", List.of("MARKETING"), "state",
                        "OPTED_IN", "evidence", "Signed at the desk.")).expect(201);
    }

    private static List<JsonNode> timeline(Rest staff, Person person) {
        return staff.get("/clients/" + person.id() + "/messages").expect(200).items();
    }
}
