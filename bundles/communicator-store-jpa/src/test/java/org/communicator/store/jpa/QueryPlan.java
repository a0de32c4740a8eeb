package org.communicator.store.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.communicator.store.jpa.database.Database;
import org.communicator.store.jpa.database.DatabaseSettings;
import org.communicator.testkit.postgres.SharedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** How PostgreSQL reads when it plans a statement once for all values, as it does for one that is used often. */
public final class QueryPlan {

    private QueryPlan() {
    }

    /** The plan in words, with values as they are given to a query. */
    public static String of(String statement, List<?> values) throws SQLException {
        return of(statement, values.stream().map(value -> value instanceof Number ? value.toString() : "'" + value + "'")
                .collect(Collectors.joining(", ")));
    }

    /** The plan in words, over tables that are as the migrations leave them. */
    public static String of(String statement, String values) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = Migrated.DATABASE.getConnection(); Statement sql = connection.createStatement()) {
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

    /** One database for all plans. */
    private static final class Migrated {
        private static final DataSource DATABASE = open();

        private static DataSource open() {
            DatabaseSettings settings = TestDatabase.settings(SharedPostgres.server());
            new Database(settings).close();
            PGSimpleDataSource direct = new PGSimpleDataSource();
            direct.setURL(settings.url());
            direct.setUser(settings.user());
            direct.setPassword(settings.password().reveal());
            return direct;
        }
    }
}
