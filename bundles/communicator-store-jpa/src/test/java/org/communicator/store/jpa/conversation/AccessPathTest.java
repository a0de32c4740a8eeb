package org.communicator.store.jpa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.NamedNativeQuery;
import java.sql.SQLException;
import java.util.Arrays;
import org.communicator.store.jpa.QueryPlan;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads when it plans a statement once for all values, as it does for one that is used often. */
class AccessPathTest {

    @Test
    void newestOutboundShouldReadTheIndexOfAddressPairsWhateverTheValues() throws SQLException {
        String statement = Arrays.stream(MessageEntity.class.getAnnotationsByType(NamedNativeQuery.class))
                .filter(query -> query.name().equals(MessageEntity.NEWEST_OUTBOUND)).findFirst().orElseThrow().query();

        String plan = QueryPlan.of(statement, "'lakeside', 'SMS', '+1', '+2', '2026-01-01'");

        assertThat(plan).contains("message_address_pair").contains("message_held").doesNotContain("Seq Scan");
        // Only two rows are sorted, the newest one of each index.
        assertThat(plan.lines().filter(line -> line.contains("Sort Key"))).allMatch(line -> line.contains("sent_at"));
    }
}
