package org.communicator.store.jpa.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;
import org.communicator.store.jpa.QueryPlan;
import org.junit.jupiter.api.Test;

class UsageAccessPathTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void sumsShouldReadTheSpanByItsIndex() throws SQLException {
        UsageQuery query = new UsageQuery(FROM, FROM.plus(Duration.ofDays(366)), ZoneId.of("America/New_York"),
                Set.of(UsageGrouping.values()));
        Access access = new Access(new AccountId("lakeside"), Set.of(new LocationId("downtown")), false,
                new StaffId("rita"));

        assertThat(QueryPlan.of(new UsageStatement(access, query, 10).sql(),
                "'lakeside', '2026-01-01', '2027-01-02', 'downtown'"))
                .contains("message_stored_at").doesNotContain("Seq Scan");
    }
}
