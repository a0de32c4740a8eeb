package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Hooks;
import org.communicator.itests.http.Metrics;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one door for providers' calls takes what is theirs and nothing else. */
@ExtendWith(SharedStage.class)
class WebhookIT {

    private static final String REFUSED = "communicator_webhook_calls_total{channel=\"sms\",outcome=\"refused\",provider=\"twilio\"}";
    private static final String ACCEPTED = "communicator_webhook_calls_total{channel=\"sms\",outcome=\"accepted\",provider=\"twilio\"}";

    private final Business business;
    private final Place downtown;
    private final Metrics metrics;
    private final Hooks hooks;
    private Person karen;
    private Rest anna;

    WebhookIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        metrics = Metrics.of(stage.distribution().url());
        hooks = Hooks.of(stage.distribution().url());
    }

    @BeforeEach
    void openAConversation() {
        karen = business.client("Karen Adams", downtown);
        anna = business.staff("Anna", downtown);
    }

    @Test
    void messageShouldBeRefusedAndCountedWhenItIsForged() {
        double before = metrics.value(REFUSED);

        JsonNode answer = business.sandbox().inbound(karen.phone(), downtown.number(), "Forged", Map.of("forged", true));

        assertThat(answer.at("/webhooks/0/httpStatus").asInt()).isEqualTo(403);
        assertThat(metrics.value(REFUSED)).isEqualTo(before + 1);
        nothingCameOfIt();
    }

    @Test
    void messageShouldChangeNothingWhenItIsReplayed() {
        JsonNode first = business.sandbox().inbound(karen.phone(), downtown.number(), "Once", Map.of());
        double before = metrics.value(ACCEPTED);

        JsonNode again = business.sandbox().replay(first.path("sid").asText(), Map.of());
        JsonNode forged = business.sandbox().replay(first.path("sid").asText(), Map.of("forged", true));

        assertThat(again.at("/webhooks/0/httpStatus").asInt()).isBetween(200, 299);
        assertThat(forged.at("/webhooks/0/httpStatus").asInt()).isEqualTo(403);
        assertThat(metrics.value(ACCEPTED)).isEqualTo(before + 1);
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items()).hasSize(1);
    }

    @Test
    void messageShouldBeTakenWhenItIsSignedForThePublicAddressThoughItComesInByAnother() {
        String inbound = "/communicator/hooks/sms/twilio/inbound";
        String publicUrl = hooks.base() + inbound;
        String byName = publicUrl.replace("127.0.0.1", "localhost");

        JsonNode good = business.sandbox().inbound(karen.phone(), downtown.number(), "Through a proxy",
                Map.of("url", byName, "signedUrl", publicUrl));
        JsonNode bad = business.sandbox().inbound(karen.phone(), downtown.number(), "Signed for another house",
                Map.of("signedUrl", "https://elsewhere.example" + inbound));

        assertThat(good.at("/webhooks/0/httpStatus").asInt()).isBetween(200, 299);
        assertThat(bad.at("/webhooks/0/httpStatus").asInt()).isEqualTo(403);
    }

    @Test
    void callShouldBeRefusedWhenItIsNotSignedAtAll() {
        Answer answer = hooks.post("sms/twilio/inbound", "application/x-www-form-urlencoded",
                BodyPublishers.ofString("MessageSid=SM1&From=%2B12125550000&To=%2B12125550001&Body=Hi"), Map.of());

        answer.expect(403);
        hooks.post("sms/twilio/status", "application/x-www-form-urlencoded",
                BodyPublishers.ofString("MessageSid=SM1&MessageStatus=delivered"), Map.of()).expect(403);
        hooks.post("sms/twilio/inbound", "application/json", BodyPublishers.ofString("{}"),
                Map.of("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")).expect(403);
    }

    @Test
    void callShouldBeAnsweredClearlyWhenTheDoorDoesNotServeIt() {
        var empty = BodyPublishers.ofString("");
        hooks.post("sms/nobody/inbound", "text/plain", empty, Map.of()).expectProblem(404, "not-found");
        hooks.post("carrier-pigeon/twilio/inbound", "text/plain", empty, Map.of()).expectProblem(404, "not-found");
        hooks.post("sms", "text/plain", empty, Map.of()).expectProblem(404, "not-found");
        hooks.post("sms/twilio/unheard-of", "text/plain", empty, Map.of()).expect(404);
        hooks.get("sms/twilio/inbound").expectProblem(405, "method-not-allowed");
        hooks.post("sms/twilio/inbound", "text/plain", BodyPublishers.ofByteArray(new byte[1 << 20]), Map.of())
                .expectProblem(413, "too-large");
    }

    @Test
    void messageShouldBeTakenWhenTheProviderSendsParametersThatNobodyKnows() {
        JsonNode answer = business.sandbox().inbound(karen.phone(), downtown.number(), "With more",
                Map.of("parameters", Map.of("ParameterOfTomorrow", "x", "FromCity", "NEW YORK", "Empty", "")));

        assertThat(answer.at("/webhooks/0/httpStatus").asInt()).isBetween(200, 299);
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items()).hasSize(1);
    }

    @Test
    void messageShouldBeKeptWhenNobodyOwnsTheNumberItCameTo() {
        int status = business.sandbox().write(karen.phone(), Business.number(), "To a number of nobody");

        assertThat(status).isBetween(200, 299);
    }

    private void nothingCameOfIt() {
        assertThat(anna.get("/clients/" + karen.id() + "/messages").expect(200).items()).isEmpty();
    }
}
