package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.communicator.api.host.ClientId;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnceTest {

    private static final String BULK = "/directory/bulk";
    private static final String BODY = "{\"delete\":{\"clients\":[\"a\",\"b\"]}}";
    private static final String KEY = "Idempotency-Key";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @Test
    void postShouldBeDoneOnceAndAnsweredTheSameWhenItIsRepeatedWithItsKey() {
        Answer first = STAGE.api().post(BULK, BODY, KEY, "k1");
        STAGE.synced.set(null);

        Answer again = STAGE.api().post(BULK, " " + BODY.replace(":", " : "), KEY, "k1");

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body()).isEqualTo("{\"upserted\":0,\"deleted\":2}");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(STAGE.synced.get()).isNull();
    }

    @Test
    void postShouldBeDoneEachTimeWhenItHasNoKey() {
        STAGE.ports.repeatedRequests = null;
        STAGE.api().post(BULK, BODY);
        STAGE.synced.set(null);

        STAGE.api().post(BULK, BODY);

        assertThat(STAGE.synced.get().deletedClients()).containsExactly(new ClientId("a"), new ClientId("b"));
    }

    @Test
    void postShouldAnswer422WhenTheKeyWasUsedForSomethingElse() {
        STAGE.api().post(BULK, BODY, KEY, "k1");
        STAGE.synced.set(null);

        Answer other = STAGE.api().post(BULK, BODY.replace("\"b\"", "\"c\""), KEY, "k1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(STAGE.synced.get()).isNull();
    }

    @Test
    void postShouldBeTakenWithItsKeyWhenItWasRefusedBefore() {
        assertThat(STAGE.api().post(BULK, BODY.replace("a", ""), KEY, "k1").status()).isEqualTo(422);

        assertThat(STAGE.api().post(BULK, BODY, KEY, "k1").status()).isEqualTo(200);
    }

    @Test
    void postShouldAnswer422WhenTheKeyHasAnotherForm() {
        assertThat(STAGE.api().post(BULK, BODY, KEY, "a b").pointer()).isEqualTo("/Idempotency-Key");
        assertThat(STAGE.synced.get()).isNull();
    }

    @Test
    void postShouldAnswer503WhenNothingKeepsKeys() {
        STAGE.ports.repeatedRequests = null;

        assertThat(STAGE.api().post(BULK, BODY, KEY, "k1").status()).isEqualTo(503);
    }
}
