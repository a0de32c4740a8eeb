package org.communicator.store.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communicator.api.operations.Secret;
import org.communicator.store.jpa.conversation.JpaConversationStore;
import org.communicator.store.jpa.conversation.JpaMessageStore;
import org.communicator.store.jpa.conversation.JpaOutboxStore;
import org.communicator.store.jpa.database.Database;
import org.communicator.store.jpa.database.DatabaseSettings;
import org.communicator.store.jpa.database.JpaTransactions;
import org.communicator.store.jpa.directory.JpaDirectoryStore;
import org.communicator.testkit.postgres.PostgresServer;
import org.communicator.testkit.postgres.SharedPostgres;
import org.communicator.testkit.store.Stores;
import org.h2.jdbcx.JdbcDataSource;

/** A store over a database of its own. */
public final class TestDatabase {

    private static final Pattern TABLE = Pattern.compile("^create table (\\w+)", Pattern.MULTILINE);
    private static final List<String> TABLES = tables();

    private final Database database;
    private final JpaTransactions transactions;
    private final Stores stores;
    private final Emptying emptying;

    private interface Emptying {
        void truncate(List<String> tables) throws SQLException;
    }

    private TestDatabase(DatabaseSettings settings, Emptying emptying) {
        this.database = new Database(settings);
        this.transactions = new JpaTransactions(database);
        this.stores = stores(transactions);
        this.emptying = emptying;
    }

    /** The store over that database. */
    public static Stores stores(Database database) {
        return stores(new JpaTransactions(database));
    }

    private static Stores stores(JpaTransactions transactions) {
        return new Stores(transactions, new JpaConversationStore(transactions), new JpaMessageStore(transactions),
                new JpaOutboxStore(transactions), new JpaDirectoryStore(transactions));
    }

    /** Every table that the migrations make. */
    private static List<String> tables() {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            return scripts.flatMap(script -> TABLE.matcher(text(script)).results()).map(result -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One on H2, shared by all tests of this process. */
    public static TestDatabase h2() {
        return H2.SHARED;
    }

    /** One on PostgreSQL, shared by all tests of this process. */
    public static TestDatabase postgres() {
        return Postgres.SHARED;
    }

    /** The settings of an H2 database in memory. */
    public static DatabaseSettings h2Settings() {
        return new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", new Secret(""),
                8);
    }

    /** The settings of a new database of that server. */
    public static DatabaseSettings settings(PostgresServer server) {
        return new DatabaseSettings(server.url(server.createDatabase()), server.user(), new Secret(server.password()),
                8);
    }

    /** The store, empty. */
    public Stores empty() {
        try {
            emptying.truncate(TABLES);
            return stores;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The transactions of that store, for further ports over the same database. */
    public JpaTransactions transactions() {
        return transactions;
    }

    /** The database. */
    public Database database() {
        return database;
    }

    private static final class H2 {
        private static final TestDatabase SHARED = open();

        private static TestDatabase open() {
            DatabaseSettings settings = h2Settings();
            JdbcDataSource direct = new JdbcDataSource();
            direct.setURL(settings.url());
            direct.setUser(settings.user());
            direct.setPassword("");
            return new TestDatabase(settings, tables -> {
                try (var connection = direct.getConnection(); var statement = connection.createStatement()) {
                    for (String table : tables) {
                        statement.execute("truncate table " + table);
                    }
                }
            });
        }
    }

    private static final class Postgres {
        private static final TestDatabase SHARED = open();

        private static TestDatabase open() {
            PostgresServer server = SharedPostgres.server();
            DatabaseSettings settings = settings(server);
            String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
            return new TestDatabase(settings,
                    tables -> server.execute(name, "truncate table " + String.join(", ", tables)));
        }
    }
}
