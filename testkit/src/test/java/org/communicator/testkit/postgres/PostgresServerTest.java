package org.communicator.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class PostgresServerTest {

    @Test
    void serverShouldKeepWhatWasCommittedWhenItCrashesAndStartsAgain() throws SQLException {
        try (PostgresServer server = PostgresServer.started()) {
            String database = server.createDatabase();
            server.execute(database, "create table kept as select 42 as answer");

            server.crash();
            assertThatThrownBy(() -> server.dataSource(database).getConnection()).isInstanceOf(SQLException.class);
            server.start();

            assertThat(number(server, database, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void databasesShouldBeApartWhenTwoWereCreated() throws SQLException {
        PostgresServer server = SharedPostgres.server();
        String one = server.createDatabase();
        String two = server.createDatabase();

        server.execute(one, "create table things (id int)");

        assertThat(number(server, one, "select count(*) from pg_tables where tablename = 'things'")).isEqualTo(1);
        assertThat(number(server, two, "select count(*) from pg_tables where tablename = 'things'")).isZero();
    }

    private static int number(PostgresServer server, String database, String query) throws SQLException {
        try (Connection connection = server.dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
