package org.communicator.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.web.rest.ApiStage;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private static final String METRICS = "/communicator/metrics";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage().with("metrics.token", "a token for prometheus");

    @Test
    void healthShouldBeUpWhenAllPartsAre() {
        Answer answer = STAGE.api().raw("GET", "/communicator/health", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"up\",\"parts\":{\"api\":{\"status\":\"up\",\"cause\":\"\"},"
                + "\"web\":{\"status\":\"up\",\"cause\":\"\"}}}");
    }

    @Test
    void reportShouldBeAsBadAsTheWorstPartWhenPartsDiffer() {
        HealthParts parts = new HealthParts(() -> 0);
        parts.add(part("api", Health.UP));
        parts.add(part("relay", Health.degraded("42 messages wait")));
        parts.add(part("database", Health.UP));
        assertThat(parts.report().status()).isEqualTo("degraded");

        HealthParts worse = new HealthParts(() -> 0);
        worse.add(part("database", Health.UP));
        worse.add(part("database", Health.down("gone")));
        worse.add(part("relay", Health.degraded("42 messages wait")));
        assertThat(worse.report().isDown()).isTrue();
        assertThat(worse.report().parts().get("database").cause()).isEqualTo("gone");
    }

    @Test
    void reportShouldSayDownWhenTheApiHasNotCome() {
        assertThat(new HealthParts(() -> 0).report().isDown()).isTrue();
    }

    @Test
    void reportShouldSayDownWhenAPartCannotSay() {
        HealthParts parts = new HealthParts(() -> 0);
        parts.add(new HealthContributor() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Health health() {
                throw new IllegalStateException("secret inner life");
            }
        });

        assertThat(parts.report().parts().get("broken").status()).isEqualTo("down");
        assertThat(parts.report().parts().get("broken").cause()).doesNotContain("secret");
    }

    @Test
    void healthShouldAnswer503WhenAPartIsDown() throws Exception {
        HealthContributor gone = part("database", Health.down("gone"));
        ApiStage stage = new ApiStage();
        stage.beforeAll(null);
        stage.beforeEach(null);
        stage.server.health.add(gone);
        try {
            Answer answer = stage.api().raw("GET", "/communicator/health", "");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.at("/parts/database/cause")).isEqualTo("gone");
        } finally {
            stage.afterAll(null);
        }
    }

    @Test
    void metricsShouldShowCountersTimesAndGaugesWhenRead() {
        STAGE.server.meters.count("inbound_messages", "channel", "sms");
        STAGE.server.meters.count("inbound_messages", "channel", "sms");
        STAGE.server.meters.count("plain");
        STAGE.server.meters.time("relay_seconds", Duration.ofMillis(30));
        STAGE.server.meters.gauge("queued", () -> 1);
        STAGE.server.meters.gauge("queued", () -> 7);

        Answer answer = STAGE.api().raw("GET", METRICS, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).contains("communicator_inbound_messages_total{channel=\"sms\"} 2.0",
                "communicator_plain_total 1.0", "communicator_relay_seconds_bucket{le=\"0.05\"} 1",
                "communicator_relay_seconds_count 1",
                "communicator_queued 7.0", "communicator_jvm_heap_used_bytes", "communicator_live_streams 0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"})
    void metricsShouldAnswer401WhenAProxyPassesOn(String header) {
        Answer answer = STAGE.api().raw("GET", METRICS, "", header, "203.0.113.9");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.body()).doesNotContain("communicator_");
    }

    @Test
    void metricsShouldBeReadThroughAProxyWhenTokenIsRight() {
        assertThat(STAGE.api().raw("GET", METRICS, "", "Via", "1.1 proxy", "Authorization",
                "Bearer a token for prometheus").status())
                .isEqualTo(200);
        assertThat(STAGE.api().raw("GET", METRICS, "", "Via", "1.1 proxy", "Authorization", "Bearer another").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {METRICS, "/communicator/health"})
    void pagesShouldAnswer405WhenNotRead(String path) {
        assertThat(STAGE.api().raw("POST", path, "x").status()).isEqualTo(405);
        assertThat(STAGE.api().raw("HEAD", path, "").status()).isEqualTo(200);
    }

    private static HealthContributor part(String name, Health health) {
        return new HealthContributor() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health health() {
                return health;
            }
        };
    }
}
