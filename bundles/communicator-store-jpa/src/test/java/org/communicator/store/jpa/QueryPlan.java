package org.communicator.store.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.communicator.store.jpa.database.Database;
import org.communicator.store.jpa.database.DatabaseSettings;
import org.communicator.testkit.postgres.SharedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** How PostgreSQL reads when it plans a statement once for all values, as it does for one that is used often. */
public final class QueryPlan {

    private QueryPlan() {
    }

    /** The plan in words, over tables that are as the migrations leave them. */
    public static String of(String statement, String values) throws SQLException {
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
