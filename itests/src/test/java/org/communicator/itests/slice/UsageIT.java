package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What counts towards the SMS usage: segments, not only messages, in both directions (G11). */
@ExtendWith(SharedStage.class)
class UsageIT {

    private final Business business;
    private final Place downtown;
    private final Place riverside;

    UsageIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        riverside = business.place("Riverside");
    }

    @Test
    void usageShouldCountSegmentsOfBothDirectionsByLocation() {
        Instant begin = Instant.now().minusSeconds(60);
        Person karen = business.client("Karen Adams", downtown);
        Rest anna = business.as(business.token("anna", "Anna", downtown, riverside)
                .rights("messages.read", "messages.write", "usage.read"));
        anna.write(karen.id(), "x".repeat(160)).expect(202);
        anna.write(karen.id(), "x".repeat(161)).expect(202);
        anna.write(karen.id(), "€".repeat(80) + "x").expect(202);
        anna.write(karen.id(), "😀".repeat(67)).expect(202);
        assertThat(business.writes(karen, riverside, "ж".repeat(71))).isBetween(200, 299);

        Map<String, String> rows = Await.value("usage is complete", Duration.ofSeconds(5), () ->
                Optional.of(rows(anna, begin)).filter(found -> found.size() == 2));

        assertThat(rows).containsEntry("Downtown OUTBOUND", "4 messages, 8 segments")
                .containsEntry("Riverside INBOUND", "1 messages, 2 segments");
    }

    @Test
    void usageShouldBeTheTokensLocationsOnly() {
        Person karen = business.client("Karen Adams", downtown);
        business.staff("Anna", downtown).write(karen.id(), "Counted elsewhere").expect(202);
        Rest rita = business.as(business.token("rita", "Rita", riverside).rights("usage.read"));

        assertThat(rows(rita, Instant.now().minusSeconds(60))).isEmpty();
    }

    @Test
    void usageShouldBeRefusedWhenTheSpanMakesNoSense() {
        Rest anna = business.as(business.token("anna", "Anna", downtown).rights("usage.read"));
        Instant now = Instant.now();

        assertThat(anna.get("/usage").status()).isIn(400, 422);
        assertThat(anna.get("/usage?from=yesterday&to=today").status()).isIn(400, 422);
        assertThat(anna.get(usage(now, now.minusSeconds(1))).status()).isIn(400, 422);
        assertThat(anna.get(usage(now.minus(Duration.ofDays(367)), now)).status()).isIn(400, 422);
    }

    static String usage(Instant from, Instant to) {
        return "/usage?from=" + from + "&to=" + to;
    }

    private static Map<String, String> rows(Rest staff, Instant from) {
        Map<String, String> rows = new TreeMap<>();
        for (JsonNode row : staff.get(usage(from, Instant.now().plusSeconds(60))).expect(200).json().path("rows")) {
            rows.put(row.at("/location/name").asText() + " " + row.path("direction").asText(),
                    row.path("messages").asInt() + " messages, " + row.path("segments").asInt() + " segments");
        }
        return rows;
    }
}
