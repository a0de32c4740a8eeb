package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.http.Metrics;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.ListeningPorts;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator sees. */
@ExtendWith(SharedStage.class)
class OperationsIT {

    private static final Duration SETTLED = Duration.ofSeconds(90);

    private final Distribution distribution;
    private final Business business;

    OperationsIT(Stage stage) {
        distribution = stage.distribution();
        business = Business.on(stage);
    }

    @Test
    void healthShouldNameEveryPart() {
        HttpResponse<String> answer = Plain.get(distribution.url().resolve("/communicator/health"));

        assertThat(answer.statusCode()).isEqualTo(200);
        // Others share this stage: what they left in doubt is settled within a minute.
        JsonNode health = distribution.awaitHealth("all is up", SETTLED, there -> there.path("status").asText().equals("up"));
        assertThat(health.path("parts").properties()).extracting(Map.Entry::getKey)
                .contains("api", "database", "relay", "routes", "sms", "web");
    }

    @Test
    void onlyHttpOnLoopbackShouldBeListenedAt() {
        assertThat(ListeningPorts.of(distribution.pid())).containsExactly("127.0.0.1:" + distribution.port());
    }

    @Test
    void figuresShouldMoveWhenMessagesGoInAndOut() {
        Metrics metrics = Metrics.of(distribution.url());
        double stored = metrics.value("communicator_inbound_messages_total{outcome=\"stored\"}");
        double sent = metrics.value("communicator_outbound_attempts_total{result=\"accepted\"}");
        Place downtown = business.place("Downtown");
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.staff("Anna", downtown);
        try (var live = anna.follow()) {
            String id = anna.write(karen.id(), "Counted").expect(202).json().path("id").asText();
            live.awaitStatus(id, "DELIVERED");
            assertThat(business.writes(karen, downtown, "Counted too")).isBetween(200, 299);
        }

        assertThat(metrics.value("communicator_inbound_messages_total{outcome=\"stored\"}")).isGreaterThan(stored);
        assertThat(metrics.value("communicator_outbound_attempts_total{result=\"accepted\"}")).isGreaterThan(sent);
    }

    @Test
    void figuresShouldBeForThisMachineOnlyUnlessATokenIsSetUp() {
        for (String header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
            HttpResponse<String> proxied = Plain.send(Plain.to(distribution.url().resolve("/communicator/metrics"))
                    .header(header, "203.0.113.7").GET().build());
            assertThat(proxied.statusCode()).as(header).isEqualTo(401);
        }
        assertThat(Metrics.of(distribution.url()).text()).contains("communicator_uptime_milliseconds");
    }

    @Test
    void figuresShouldCarryNoIds() {
        assertThat(Metrics.of(distribution.url()).text()).doesNotContain(business.account(), "+1212");
    }
}
