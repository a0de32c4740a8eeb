package org.communicator.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.communicator.api.operations.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose tables another build made is not touched, and it is said why (K05). */
class ForeignTablesTest {

    @TempDir
    private Path directory;

    @Test
    void databaseShouldSayWhichMigrationIsAnotherThanItsOwn() throws SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("db");
        new Database(settings(url)).close();
        run(url, "update \"communicator_schema_history\" set \"checksum\" = 1 where \"version\" = '2'");

        Database database = new Database(settings(url));

        try {
            assertThat(database.trouble()).contains("FlywayValidateException").contains("version 2");
        } finally {
            database.close();
        }
        assertThat(run(url, "select * from information_schema.constants where constant_name = 'COMMUNICATOR_IS_OPEN'"))
                .as("closed all the same").isFalse();
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, "sa", new Secret(""), 2);
    }

    private static boolean run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }
}
