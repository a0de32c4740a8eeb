package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    private static final String MARCH = "/usage?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00%2B02:00";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @Test
    void usageShouldSumWhenSpanIsGiven() {
        Answer answer = STAGE.api().get(MARCH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/to")).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(answer.at("/rows/0/location/name")).isEqualTo("Downtown");
        assertThat(answer.at("/rows/0/segments")).isEqualTo("5");
    }

    @Test
    void usageShouldAnswer403WhenRightIsMissing() {
        assertThat(STAGE.api(claims -> claims.claim("rights",
                List.of("messages.read"))).get(MARCH).status()).isEqualTo(403);
    }

    @Test
    void usageShouldAnswer503WhenNothingIsBehind() {
        STAGE.ports.usage = null;

        assertThat(STAGE.api().get(MARCH).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"'',422,/from", "from=2026-03-01T00:00:00Z,422,/to", "from=yesterday&to=2026-03-01T00:00:00Z,400,/from",
            "from=2026-03-01&to=2026-03-02,400,/from", "from=2026-03-01T00:00:00&to=2026-03-02T00:00:00,400,/from",
            "from=1&to=2,400,/from", "from=2026-03-01T00:00:00Z&to=2026-03-01T00:00:00Z,422,/to",
            "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z,422,/to",
            "from=2026-03-01T00:00:00Z&to=2027-03-03T00:00:00Z,422,/to",
            "from=%2B999999999-01-01T00:00:00Z&to=2026-03-01T00:00:00Z,400,/from"})
    void usageShouldRefuseSpanWhenItIsNone(String query, int status, String pointer) {
        Answer answer = STAGE.api().get("/usage?" + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointer()).isEqualTo(pointer);
    }
}
