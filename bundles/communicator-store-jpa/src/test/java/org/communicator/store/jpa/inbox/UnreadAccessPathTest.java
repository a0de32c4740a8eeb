package org.communicator.store.jpa.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.communicator.store.jpa.QueryPlan;
import org.junit.jupiter.api.Test;

class UnreadAccessPathTest {

    private static final String ID = "'01890000-0000-7000-8000-000000000001'";

    @Test
    void unreadShouldBeCountedFromWhatWasReadOnByTheIndexOfEachConversation() throws SQLException {
        String counts = UnreadCount.COUNT.formatted(0, 3, 4) + " union all " + UnreadCount.COUNT.formatted(1, 5, 6);

        String plan = QueryPlan.of(counts, "'rita', '2026-01-01', %1$s, %1$s, %1$s, %1$s".formatted(ID));

        assertThat(plan.lines().filter(line -> line.contains("Index Cond: ((conversation_id = ") && line.contains("id > ")))
                .hasSize(2);
        assertThat(plan).contains("message_conversation").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void readUpToShouldBeFoundByTheKeyOfEachConversation() throws SQLException {
        assertThat(QueryPlan.of(UnreadCount.ROWS.formatted("?2, ?3"), "'rita', %1$s, %1$s".formatted(ID)))
                .contains("conversation_read_pkey").doesNotContain("Seq Scan");
    }

    @Test
    void mentionsShouldBeReadInTheOrderOfTheirIndex() throws SQLException {
        assertThat(QueryPlan.of(PendingMentions.PENDING.formatted("?5, ?6"),
                "'lakeside', 'rita', %s, 50, 'downtown', 'uptown'".formatted(ID)))
                .contains("mention_pending").doesNotContain("Seq Scan").doesNotContain("Sort");
    }
}
