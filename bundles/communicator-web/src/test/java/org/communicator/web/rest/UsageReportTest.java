package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.host.Right;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;
import org.communicator.api.usage.UsageReport;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageReportTest {

    private static final String SPAN = "from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private final AtomicReference<UsageQuery> asked = new AtomicReference<>();
    private Optional<UsageReport> report = Optional.of(new UsageReport("USD", List.of(
            new UsageReport.Row(new UsageGroup(Optional.of(LocalDate.of(2026, 3, 8)), Optional.of(Facts.DOWNTOWN),
                    Optional.of("+12025550100"), Optional.of(new Author("sam", "=Sam, \"the\" man")),
                    Optional.of(Channel.SMS), Optional.of(Direction.OUTBOUND)), 3, 5,
                    Optional.of(new BigDecimal("1E-2"))),
            new UsageReport.Row(new UsageGroup(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty()), 1, 0, Optional.empty()))));

    @BeforeEach
    void serve() {
        STAGE.ports.usageReports = (session, query) -> {
            session.require(Right.USAGE_READ);
            asked.set(query);
            return report;
        };
    }

    @Test
    void reportShouldTellSumsApartAsAsked() {
        Answer answer = STAGE.api().get("/usage/report?" + SPAN + "&group=location,day&zone=America/New_York");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked.get().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(asked.get().by()).containsExactlyInAnyOrder(UsageGrouping.DAY, UsageGrouping.LOCATION);
        assertThat(answer.json().at("/group").toString()).isEqualTo("[\"day\",\"location\"]");
        assertThat(answer.at("/rows/0/day")).isEqualTo("2026-03-08");
        assertThat(answer.at("/rows/0/location/name")).isEqualTo("Downtown");
        assertThat(answer.at("/rows/0/cost")).isEqualTo("0.01");
        assertThat(answer.json().at("/rows/1/cost").isNull()).isTrue();
    }

    @Test
    void reportShouldBeOneSumInUtcWhenNothingMoreIsAsked() {
        assertThat(STAGE.api().get("/usage/report?" + SPAN).at("/zone")).isEqualTo("UTC");
        assertThat(asked.get().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(asked.get().by()).isEmpty();
    }

    @Test
    void reportShouldBeATableWhenThatIsAccepted() {
        Answer accepted = STAGE.api().get("/usage/report?" + SPAN, "Accept", "text/csv");
        Answer named = STAGE.api().get("/usage/report.csv?" + SPAN);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(accepted.header("Content-Disposition")).contains("usage.csv");
        assertThat(named.body()).isEqualTo(accepted.body()).isEqualTo(
                "day,location_id,location,number,user_id,user,channel,direction,messages,segments,cost,currency\r\n"
                + "2026-03-08,downtown,Downtown,'+12025550100,sam,\"'=Sam, \"\"the\"\" man\",SMS,OUTBOUND,3,5,0.01,USD\r\n"
                + ",,,,,,,,1,0,,\r\n");
    }

    @Test
    void reportShouldAnswer422WhenItHasTooManyRows() {
        report = Optional.empty();

        Answer answer = STAGE.api().get("/usage/report?" + SPAN);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("report-too-large");
    }

    @Test
    void reportShouldAnswer403WhenRightIsMissing() {
        var api = STAGE.api(claims -> claims.claim("rights", List.of("messages.read")));

        assertThat(api.get("/usage/report?" + SPAN).status()).isEqualTo(403);
        assertThat(api.get("/usage/report.csv?" + SPAN).problem()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"group=day%2Cweek,/group", "group=DAY,/group", "group=day%2C,/group", "zone=Mars/Olympus,/zone",
            "zone=,/zone", "zone=%2B02:00,/zone"})
    void reportShouldNameTheParameterWhenItIsWrong(String parameter, String pointer) {
        Answer answer = STAGE.api().get("/usage/report?" + SPAN + "&" + parameter);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointer()).isEqualTo(pointer);
    }

    @Test
    void reportShouldRefuseASpanOfMoreThanAYear() {
        Answer answer = STAGE.api().get("/usage/report?from=2026-01-01T00:00:00Z&to=2027-01-03T00:00:00Z");

        assertThat(answer.pointer()).isEqualTo("/to");
    }
}
