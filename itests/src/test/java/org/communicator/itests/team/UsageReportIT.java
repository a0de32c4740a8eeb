package org.communicator.itests.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communicator.itests.Await;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Usage in detail, as JSON and as a table (X18 G11). */
@ExtendWith(SharedStage.class)
class UsageReportIT {

    private final Business business;
    private final Place downtown;
    private final Rest anna;

    UsageReportIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        anna = business.as(business.token("anna", "=Anna, \"the boss\"", downtown)
                .rights("messages.read", "messages.write", "usage.read"));
    }

    @Test
    void reportShouldTellWhoSentWhatFromWhere() {
        Person karen = business.client("Karen Adams", downtown);
        anna.write(karen.id(), "x".repeat(161)).expect(202);
        business.writes(karen, downtown, "Thank you");
        String query = query() + "&group=location,number,user,direction";

        JsonNode report = Await.value("both are counted", Duration.ofSeconds(5), () ->
                Optional.of(anna.get("/usage/report?" + query).expect(200).json())
                        .filter(answer -> answer.path("rows").size() == 2));

        assertThat(report.at("/rows/0/direction").asText()).isEqualTo("INBOUND");
        assertThat(report.at("/rows/1/user/id").asText()).isEqualTo("anna");
        assertThat(report.at("/rows/1/number").asText()).isEqualTo(downtown.number());
        assertThat(report.at("/rows/1/segments").asInt()).isEqualTo(2);
        Answer table = anna.get("/usage/report.csv?" + query).expect(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body()).contains("\"'=Anna, \"\"the boss\"\"\"", "'" + downtown.number());
        assertThat(anna.with("Accept", "text/csv").get("/usage/report?" + query).body()).isEqualTo(table.body());
    }

    @Test
    void reportShouldNeedTheRightAndStayWithinReach() {
        Person karen = business.client("Karen Adams", downtown);
        anna.write(karen.id(), "Hello").expect(202);
        Place riverside = business.place("Riverside");
        Rest rita = business.as(business.token("rita", "Rita", riverside).rights("usage.read"));

        assertThat(rita.get("/usage/report?" + query()).expect(200).json().path("rows")).isEmpty();
        business.staff("Sam", downtown).get("/usage/report?" + query()).expectProblem(403, "forbidden");
    }

    private static String query() {
        return "from=" + Instant.now().minusSeconds(3600) + "&to=" + Instant.now().plusSeconds(60);
    }
}
