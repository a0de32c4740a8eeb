package org.communicator.store.jpa.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the indexes of an H2 file anew when the process before this one ended without closing it. H2 2.4 takes the
 * tables back to what was committed, but may leave an index without the entry of a row; such a row can be read and never
 * be changed again, which H2 reports as a lock time-out.
 *
 * <p>A constant in the schema tells whether the file was closed. What is to be made anew is written down first, in a
 * table that is there for so long only, so that an end in the middle loses no index.
 */
final class H2Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(H2Indexes.class);

    private static final String IS_OPEN =
            "select 1 from information_schema.constants where constant_name = 'COMMUNICATOR_IS_OPEN'";
    private static final String OPEN = "create constant if not exists communicator_is_open value true";
    private static final String CLOSED = "drop constant if exists communicator_is_open";
    private static final String HAS_PLAN = "select 1 from information_schema.tables where table_name = 'INDEX_PLAN'";
    private static final String NEW_PLAN = "create table index_plan (place integer, ready boolean, ddl varchar)";
    private static final String PLANNED = "insert into index_plan (place, ready, ddl) values (?, false, ?)";
    private static final String READY = "update index_plan set ready = true where place = ?";
    private static final String PENDING = "select place, ddl from index_plan where ready = false order by place";
    private static final String STATEMENTS = "select 1 from index_plan limit 1";
    private static final String NO_PLAN = "drop table if exists index_plan";

    private static final String NAME = "((?:\"[^\"]+\"\\.)?\"[^\"]+\")";
    private static final Pattern INDEX = Pattern.compile("CREATE\\s[^(]*?INDEX\\s+" + NAME + "\\s+ON\\s.*", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile(
            "ALTER TABLE " + NAME + " ADD CONSTRAINT " + NAME + " (?:PRIMARY KEY|UNIQUE).*", Pattern.DOTALL);

    private H2Indexes() {
    }

    /** Before anything else is done with the file. */
    static void opening(DataSource file) throws SQLException {
        try (Connection connection = file.getConnection(); Statement statement = connection.createStatement()) {
            if (has(statement, IS_OPEN)) {
                if (!hasPlan(statement)) {
                    plan(connection, statement);
                }
                carryOut(connection, statement);
            }
            statement.execute(OPEN);
        }
    }

    /** After all else. */
    static void closing(DataSource file) throws SQLException {
        try (Connection connection = file.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(CLOSED);
        }
    }

    /** The statements come into the plan together or not at all. */
    private static void plan(Connection connection, Statement statement) throws SQLException {
        List<String> definitions = definitions(statement);
        statement.execute(NO_PLAN);
        statement.execute(NEW_PLAN);
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(PLANNED)) {
            for (int place = 0; place < definitions.size(); place++) {
                insert.setInt(1, place);
                insert.setString(2, definitions.get(place));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static List<String> definitions(Statement statement) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (ResultSet script = statement.executeQuery("script nodata")) {
            while (script.next()) {
                String ddl = script.getString(1);
                if (dropping(ddl).isPresent()) {
                    definitions.add(ddl);
                }
            }
        }
        return definitions;
    }

    private static void carryOut(Connection connection, Statement statement) throws SQLException {
        long begin = System.nanoTime();
        LOG.info("the database was not closed when it was used last; its indexes are made anew");
        int made = 0;
        try (PreparedStatement ready = connection.prepareStatement(READY)) {
            for (Planned planned : pending(statement)) {
                statement.execute(dropping(planned.ddl()).orElseThrow());
                statement.execute(planned.ddl());
                ready.setInt(1, planned.place());
                ready.executeUpdate();
                made++;
            }
        }
        statement.execute(NO_PLAN);
        LOG.info("{} indexes were made anew in {} ms", made, (System.nanoTime() - begin) / 1_000_000);
    }

    private record Planned(int place, String ddl) {
    }

    private static List<Planned> pending(Statement statement) throws SQLException {
        List<Planned> pending = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(PENDING)) {
            while (rows.next()) {
                pending.add(new Planned(rows.getInt(1), rows.getString(2)));
            }
        }
        return pending;
    }

    /** What takes away that which the statement makes; empty if it makes no index. */
    private static Optional<String> dropping(String ddl) {
        Matcher index = INDEX.matcher(ddl);
        if (index.matches()) {
            return Optional.of("drop index if exists " + index.group(1));
        }
        Matcher key = KEY.matcher(ddl);
        return key.matches() ? Optional.of("alter table " + key.group(1) + " drop constraint if exists " + key.group(2))
                : Optional.empty();
    }

    private static boolean hasPlan(Statement statement) throws SQLException {
        return has(statement, HAS_PLAN) && has(statement, STATEMENTS);
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
