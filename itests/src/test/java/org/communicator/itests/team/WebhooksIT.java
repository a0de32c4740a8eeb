package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.team.HookReceiver.Got;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Other programs are told what happens, signed, until they have it (X17). */
@ExtendWith(SharedStage.class)
class WebhooksIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Stage stage;
    private final Business business;
    private final Place downtown;
    private final Person karen;
    private final Rest admin;
    private final HookReceiver receiver = new HookReceiver();

    WebhooksIT(Stage stage) {
        this.stage = stage;
        business = Business.on(stage);
        downtown = business.place("Downtown");
        karen = business.client("Karen Adams", downtown);
        admin = business.as(Token.of(business.account(), "ada", "Ada").rights("webhooks.manage", "locations.all"));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void receiverShouldBeToldSignedAndAgainUntilItAnswersWell() {
        JsonNode created = webhook("message.received");
        receiver.answersNext(500);

        assertThat(business.writes(karen, downtown, "Can I come at five?")).isBetween(200, 299);

        List<Got> got = Await.value("a second attempt", SOON, () ->
                Optional.of(receiver.got()).filter(calls -> calls.size() == 2));
        assertThat(got).allMatch(call -> call.isSignedWith(created.path("secret").asText()));
        assertThat(got.get(0).id()).isEqualTo(got.get(1).id());
        JsonNode event = got.get(1).json();
        admin.document().checkSchema("WebhookEvent", event);
        admin.document().checkSchema("Message", event.path("data"));
        assertThat(event.path("type").asText()).isEqualTo("message.received");
        assertThat(event.at("/data/text").asText()).isEqualTo("Can I come at five?");
        JsonNode logged = Await.value("the log says delivered", SOON, () -> Optional.of(log(created).get(0))
                .filter(delivery -> delivery.path("state").asText().equals("DELIVERED")));
        assertThat(logged.path("attempts").asInt()).isEqualTo(2);
        assertThat(logged.at("/lastAttempt/code").asInt()).isEqualTo(200);
        assertThat(logged.path("id").asText()).isEqualTo(got.get(0).id());
    }

    @Test
    void receiverShouldBeToldWhatBecameOfAMessage() {
        webhook("message.queued", "message.status");

        business.staff("Anna", downtown).write(karen.id(), "See you then").expect(202);

        Await.until("it is delivered", SOON, () -> receiver.got().stream().map(Got::json)
                .anyMatch(event -> event.path("status").asText().equals("DELIVERED")));
        assertThat(receiver.got()).extracting(call -> call.json().path("type").asText()).contains("message.queued",
                "message.status");
    }

    @Test
    void deliveryShouldBeRepeatedWhenSomebodyAsksForIt() {
        JsonNode created = webhook("message.received");
        business.writes(karen, downtown, "Once more");
        JsonNode delivery = Await.value("it is delivered", SOON, () -> log(created).stream()
                .filter(entry -> entry.path("state").asText().equals("DELIVERED")).findFirst());

        admin.once("again-1").send("POST", path(created) + "/deliveries/" + delivery.path("id").asText() + "/again", null)
                .expect(202);
        admin.once("again-1").send("POST", path(created) + "/deliveries/" + delivery.path("id").asText() + "/again", null)
                .expect(202);

        Await.until("it came again", SOON, () -> receiver.got().size() == 2);
    }

    @Test
    void testShouldSendASignedPingAndTellWhatCameOfIt() {
        JsonNode created = webhook("conversation.changed");
        JsonNode good = admin.send("POST", path(created) + "/test", null).expect(200).json();
        receiver.answersNext(404);
        JsonNode bad = admin.send("POST", path(created) + "/test", null).expect(200).json();

        assertThat(good.path("delivered").asBoolean()).isTrue();
        assertThat(bad.path("code").asInt()).isEqualTo(404);
        assertThat(receiver.got()).hasSize(2).allMatch(call -> call.isSignedWith(created.path("secret").asText()));
        assertThat(receiver.got().get(0).json().path("type").asText()).isEqualTo("ping");
    }

    @Test
    void secretShouldBeToldOnceAndNeverBeWrittenDown() {
        JsonNode created = webhook("message.received");
        String secret = created.path("secret").asText();

        assertThat(admin.get("/webhooks").expect(200).body()).contains(receiver.url()).doesNotContain(secret);
        assertThat(admin.get(path(created)).expect(200).body()).doesNotContain(secret);
        admin.send("POST", path(created) + "/test", null).expect(200);
        assertThat(stage.distribution().logs()).doesNotContain(secret);
    }

    @Test
    void changeShouldBeRefusedWhenSomebodyElseChangedTheWebhook() {
        JsonNode created = webhook("message.received");
        Map<String, Object> seen = Map.of("url", receiver.url(), "types", List.of("message.received"));
        admin.put(path(created), Map.of("url", receiver.url(), "types", List.of("message.status"), "expected", seen))
                .expect(200);

        JsonNode problem = admin.put(path(created), Map.of("url", receiver.url(), "types", List.of("message.received"),
                "active", false, "expected", seen)).expectProblem(409, "webhook-changed").json();

        assertThat(problem.at("/current/types/0").asText()).isEqualTo("message.status");
    }

    @Test
    void webhookShouldBeOutOfReachForOthers() {
        JsonNode created = webhook("message.received");
        Rest anna = business.staff("Anna", downtown);
        Rest local = business.as(business.token("lea", "Lea", downtown).rights("webhooks.manage"));
        Rest stranger = business.another().as(Token.of(business.another().account(), "eve", "Eve")
                .rights("webhooks.manage", "locations.all"));

        anna.get("/webhooks").expectProblem(403, "forbidden");
        local.get("/webhooks").expectProblem(403, "forbidden");
        anna.send("POST", path(created) + "/test", null).expectProblem(403, "forbidden");
        stranger.get(path(created)).expectProblem(404, "not-found");
        stranger.get(path(created) + "/deliveries").expectProblem(404, "not-found");
        stranger.delete(path(created)).expect(204);
        admin.get(path(created)).expect(200);
        admin.post("/webhooks", Map.of("url", "ftp://crm.example/", "types", List.of("message.received")))
                .expectProblem(422, "webhook-address-refused");
    }

    private JsonNode webhook(String... types) {
        return admin.post("/webhooks", Map.of("url", receiver.url(), "types", List.of(types))).expect(201).json();
    }

    private List<JsonNode> log(JsonNode created) {
        return admin.get(path(created) + "/deliveries").expect(200).items();
    }

    private static String path(JsonNode created) {
        return "/webhooks/" + created.at("/webhook/id").asText();
    }
}
