package org.communicator.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communicator.itests.Await;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Distribution;
import org.communicator.itests.stage.PostgresStage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.communicator.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL by configuration alone (K05), and what becomes of everything while it is away. */
@ExtendWith(PostgresStage.class)
@Order(100)
class PostgresIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(60);

    private final Distribution distribution;
    private final PostgresServer postgres;
    private final Business business;
    private final Place downtown;
    private final Person karen;
    private final Rest anna;

    PostgresIT(PostgresStage.Set set) {
        distribution = set.stage().distribution();
        postgres = set.postgres();
        business = Business.on(set.stage());
        downtown = business.place("Downtown");
        karen = business.client("Karen Adams", downtown);
        anna = business.staff("Anna", downtown);
    }

    @Test
    void sliceShouldWorkOnPostgres() {
        try (LiveStream live = anna.follow()) {
            String id = anna.once("pg-1").write(karen.id(), "Hello from PostgreSQL").expect(202).json().path("id").asText();
            assertThat(anna.once("pg-1").write(karen.id(), "Hello from PostgreSQL").expect(202).json().path("id").asText())
                    .isEqualTo(id);
            live.awaitStatus(id, "DELIVERED");
            JsonNode first = business.sandbox().inbound(karen.phone(), downtown.number(), "Grüße 👋", Map.of("copies", 3));
            assertThat(first.path("webhooks")).allSatisfy(call -> assertThat(call.path("httpStatus").asInt()).isBetween(200, 299));

            assertThat(live.awaitMessage("Grüße 👋").data().at("/message/routing/rule").asText()).isEqualTo("4b");
        }
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items())
                .extracting(message -> message.path("text").asText()).containsExactly("Grüße 👋", "Hello from PostgreSQL");
        assertThat(anna.get("/conversations?location=" + downtown.id()).items()).hasSize(1);
        assertThat(business.sandbox().received(karen.phone())).hasSize(1);
    }

    @Test
    void nothingShouldBeLostWhenTheDatabaseIsAwayForAWhile() {
        anna.write(karen.id(), "Before the outage").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "Before the outage", SOON);
        business.sandbox().fault(karen.phone(), Map.of("answerDelayMs", 2000, "times", 1));
        anna.write(karen.id(), "Under way").expect(202);
        business.sandbox().awaitReceived(karen.phone(), "Under way", SOON);
        String sid;

        postgres.stop();
        try {
            anna.once("outage").write(karen.id(), "During the outage").expectProblem(503, "unavailable");
            anna.get("/clients/" + karen.id() + "/messages").expectProblem(503, "unavailable");
            anna.get("/conversations").expectProblem(503, "unavailable");
            JsonNode webhook = business.sandbox().inbound(karen.phone(), downtown.number(), "Into the outage", Map.of());
            sid = webhook.path("sid").asText();
            assertThat(webhook.at("/webhooks/0/httpStatus").asInt()).isEqualTo(503);
            distribution.awaitHealth("health names the database", SOON,
                    health -> health.at("/parts/database/status").asText().equals("down"));
        } finally {
            postgres.start();
        }

        distribution.awaitHealth("it recovers by itself", AFTER_OUTAGE, health -> health.path("status").asText().equals("up"));
        anna.once("outage").write(karen.id(), "During the outage").expect(202);
        JsonNode retried = business.sandbox().replay(sid, Map.of("copies", 2));
        assertThat(retried.path("webhooks")).allSatisfy(call -> assertThat(call.path("httpStatus").asInt()).isBetween(200, 299));
        business.sandbox().awaitReceived(karen.phone(), "During the outage", AFTER_OUTAGE);
        Await.until("all is delivered or on its way", AFTER_OUTAGE, () -> anna.get("/clients/" + karen.id() + "/messages")
                .items().stream().noneMatch(message -> message.path("status").asText().equals("QUEUED")));
        assertThat(anna.get("/clients/" + karen.id() + "/messages").items()).extracting(message -> message.path("text").asText())
                .containsExactlyInAnyOrder("Into the outage", "During the outage", "Under way", "Before the outage");
        List<String> received = business.sandbox().received(karen.phone()).stream()
                .map(message -> message.path("body").asText()).toList();
        assertThat(received).containsExactlyInAnyOrder("During the outage", "Under way", "Before the outage");
    }

    @Test
    void liveStreamShouldGoOnWhenTheDatabaseComesBack() {
        try (LiveStream live = anna.follow()) {
            postgres.crash();
            postgres.start();
            distribution.awaitHealth("it recovers by itself", AFTER_OUTAGE,
                    health -> health.path("status").asText().equals("up"));

            Await.until("a message is taken", AFTER_OUTAGE,
                    () -> anna.once("after-crash").write(karen.id(), "Still with us?").status() == 202);

            live.awaitMessage("Still with us?");
        }
    }
}
