package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

    private static final String BODY = "{\"url\":\"https://crm.example/hook\",\"types\":[\"message.received\"]}";
    private static final String ONE = "/webhooks/" + ScriptedWebhooks.ID;
    private static final String DELIVERY = ONE + "/deliveries/" + ScriptedWebhooks.DELIVERY;

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private final ScriptedWebhooks webhooks = new ScriptedWebhooks();

    @BeforeEach
    void serve() {
        STAGE.ports.webhooks = webhooks;
    }

    @Test
    void createShouldTellTheSecretOnce() {
        Answer created = STAGE.api().post("/webhooks", BODY);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/secret")).isEqualTo("whsec_c2VjcmV0");
        assertThat(created.at("/webhook/active")).isEqualTo("true");
        for (String path : new String[] {"/webhooks", ONE}) {
            Answer seen = STAGE.api().get(path);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.body()).contains("crm.example").doesNotContain("whsec_");
        }
    }

    @Test
    void createShouldAnswerTheSameWithoutTheSecretWhenItIsRepeated() {
        Answer created = STAGE.api().post("/webhooks", BODY, "Idempotency-Key", "w1");

        Answer again = STAGE.api().post("/webhooks", BODY, "Idempotency-Key", "w1");

        assertThat(created.at("/secret")).isEqualTo("whsec_c2VjcmV0");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/webhook/id")).isEqualTo(created.at("/webhook/id"));
        assertThat(again.at("/note")).contains("shown once");
        assertThat(again.body()).doesNotContain("whsec_", "c2VjcmV0");
    }

    @Test
    void replaceShouldHandOnWhatIsWished() {
        Answer answer = STAGE.api().put(ONE, BODY.replace("}", ",\"active\":false}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(webhooks.wished.active()).isFalse();
    }

    @Test
    void replaceShouldAnswer409WithTheWebhookWhenItIsAnotherThanItWasSeen() {
        String seen = BODY.replace("}", ",\"expected\":{\"url\":\"https://old.example/\",\"types\":[\"message.status\"]}}");

        Answer answer = STAGE.api().put(ONE, seen);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("webhook-changed");
        assertThat(answer.at("/current/url")).isEqualTo("https://crm.example/hook");
        assertThat(webhooks.wished).isNull();
        assertThat(STAGE.api().put(ONE, seen.replace("message.status", "none")).pointer()).isEqualTo("/expected/types/0");
    }

    @Test
    void removeShouldAnswer204AlsoWhenThereIsNone() {
        assertThat(STAGE.api().delete(ONE).status()).isEqualTo(204);
        assertThat(STAGE.api().delete("/webhooks/01890000-0000-7000-8000-0000000000aa").status()).isEqualTo(204);
    }

    @Test
    void deliveriesShouldBePaged() {
        Answer answer = STAGE.api().get(ONE + "/deliveries?limit=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/lastAttempt/code")).isEqualTo("500");
        assertThat(answer.at("/items/0/state")).isEqualTo("PENDING");
        assertThat(answer.at("/next")).isNotEmpty();
    }

    @Test
    void againShouldAnswer202AndTestShouldTellTheAttempt() {
        assertThat(STAGE.api().post(DELIVERY + "/again", "", "Idempotency-Key", "again-1").status()).isEqualTo(202);
        Answer tested = STAGE.api().post(ONE + "/test", "");

        assertThat(tested.status()).isEqualTo(200);
        assertThat(tested.at("/delivered")).isEqualTo("false");
        assertThat(tested.at("/trouble")).isEqualTo("timeout");
    }

    @Test
    void testShouldBeDoneOnceWhenItIsRepeatedWithItsKey() {
        STAGE.api().post(ONE + "/test", "", "Idempotency-Key", "test-1");
        STAGE.api().post(ONE + "/test", "", "Idempotency-Key", "test-1");

        assertThat(webhooks.tests).isEqualTo(1);
    }

    @Test
    void createShouldNameWhatIsRefused() {
        webhooks.refusal = "The URL must begin with https://.";
        Answer refused = STAGE.api().post("/webhooks", BODY);
        assertThat(refused.problem()).isEqualTo("webhook-address-refused");
        assertThat(refused.at("/detail")).isEqualTo("The URL must begin with https://.");

        webhooks.refusal = "";
        assertThat(STAGE.api().post("/webhooks", BODY).problem()).isEqualTo("too-many-webhooks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "`{}` | 422 | /url",
            "`{\"url\":\"https://x.example\"}` | 422 | /types",
            "`{\"url\":\"/relative\",\"types\":[\"message.received\"]}` | 422 | /url",
            "`{\"url\":\"https://a b\",\"types\":[\"message.received\"]}` | 422 | /url",
            "`{\"url\":\"mailto:a@b.example\",\"types\":[\"message.received\"]}` | 422 | /url",
            "`{\"url\":\"https://x.example\",\"types\":[]}` | 422 | /types",
            "`{\"url\":\"https://x.example\",\"types\":[\"message.received\",\"ping\"]}` | 422 | /types/1",
            "`{\"url\":\"https://x.example\",\"types\":[\"message.received\"],\"secret\":\"mine\"}` | 400 | /secret",
            "`{\"url\":\"https://x.example\",\"types\":\"message.received\"}` | 400 | /types"})
    void createShouldNameTheValueWhenOneIsWrong(String body, int status, String pointer) {
        Answer answer = STAGE.api().post("/webhooks", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointer()).isEqualTo(pointer);
        assertThat(webhooks.wished).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/none", "/webhooks/01890000-0000-7000-8000-0000000000aa",
            "/webhooks/none/deliveries", "/webhooks/01890000-0000-7000-8000-0000000000aa/deliveries"})
    void readingShouldAnswer404WhenThereIsNoSuchThing(String path) {
        assertThat(STAGE.api().get(path).problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/none/test", "/webhooks/01890000-0000-7000-8000-0000000000aa/test",
            ONE + "/deliveries/none/again", ONE + "/deliveries/01890000-0000-7000-8000-0000000000aa/again"})
    void postingShouldAnswer404WhenThereIsNoSuchThing(String path) {
        assertThat(STAGE.api().post(path, "").problem()).isEqualTo("not-found");
    }

    @Test
    void callsShouldAnswer403WhenTheRightIsMissingAnd503WhenNothingIsBehind() {
        webhooks.forbidden = true;
        assertThat(STAGE.api().get("/webhooks").status()).isEqualTo(403);
        STAGE.ports.webhooks = null;
        assertThat(STAGE.api().get("/webhooks").status()).isEqualTo(503);
    }
}
