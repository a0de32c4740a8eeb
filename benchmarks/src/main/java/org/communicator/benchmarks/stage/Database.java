package org.communicator.benchmarks.stage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.communicator.testkit.postgres.PostgresServer;

/**
 * One database of the server that both sides use.
 *
 * @param server the server
 * @param name the database
 */
record Database(PostgresServer server, String name) {

    /** The same for both sides. */
    private static final String POOL_SIZE = "16";

    Map<String, String> environment() {
        return Map.of("COMMUNICATOR_DB_URL", server.url(name), "COMMUNICATOR_DB_USER", server.user(),
                "COMMUNICATOR_DB_PASSWORD", server.password(), "COMMUNICATOR_DB_POOL_SIZE", POOL_SIZE);
    }

    /** A copy with everything in it. Nobody may be connected. */
    Database copy(String copy) {
        server.execute("postgres", "create database " + copy + " template " + name);
        return new Database(server, copy);
    }

    void execute(String sql) {
        server.execute(name, sql);
    }

    long count(String sql) {
        try (Connection connection = server.dataSource(name).getConnection();
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
