package org.communicator.store.jpa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.NamedNativeQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.store.jpa.database.Database;
import org.communicator.store.jpa.database.DatabaseSettings;
import org.communicator.testkit.postgres.SharedPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** How PostgreSQL reads when it plans a statement once for all values, as it does for one that is used often. */
class AccessPathTest {

    @Test
    void newestOutboundShouldReadTheIndexOfAddressPairsWhateverTheValues() throws SQLException {
        String statement = Arrays.stream(MessageEntity.class.getAnnotationsByType(NamedNativeQuery.class))
                .filter(query -> query.name().equals(MessageEntity.NEWEST_OUTBOUND)).findFirst().orElseThrow().query();

        assertThat(plan(statement, "'lakeside', 'SMS', '+1', '+2', '2026-01-01'"))
                .contains("message_address_pair").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    private static String plan(String statement, String values) throws SQLException {
        DatabaseSettings settings = TestDatabase.settings(SharedPostgres.server());
        Database migrated = new Database(settings);
        migrated.close();
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setURL(settings.url());
        direct.setUser(settings.user());
        direct.setPassword(settings.password().reveal());
        StringBuilder plan = new StringBuilder();
        try (Connection connection = direct.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("set plan_cache_mode = force_generic_plan");
            // An empty table is quickest looked through; nobody's table stays empty.
            sql.execute("set enable_seqscan = off");
            sql.execute("prepare asked as " + statement.replace('?', '$'));
            try (ResultSet lines = sql.executeQuery("explain execute asked(" + values + ")")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
