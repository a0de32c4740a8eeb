package org.communicator.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An H2 file that was not closed gets its indexes made anew, all of them, whenever that is cut short (X02). */
class H2IndexesTest {

    @TempDir
    private Path directory;
    private final JdbcDataSource file = new JdbcDataSource();

    @BeforeEach
    void open() throws SQLException {
        file.setURL("jdbc:h2:file:" + directory.resolve("db") + ";LOCK_TIMEOUT=100");
        H2Indexes.opening(file);
        run("create table client (id uuid primary key, name varchar(20) not null, constraint name_is_unique unique (name))",
                "create table note (client uuid not null, place integer not null, word varchar(20) default '(' not null,"
                        + " primary key (client, place))",
                "create index note_word on note (word, place desc)", "create unique index note_place on note (place)",
                "insert into client (id, name) select random_uuid(), 'client ' || x from system_range(1, 50)",
                "insert into note (client, place) select id, cast(substring(name, 8) as integer) from client");
    }

    @Test
    void openingShouldLeaveTheIndexesAloneWhenTheFileWasClosed() throws SQLException {
        damage("NOTE_WORD");
        H2Indexes.closing(file);

        H2Indexes.opening(file);

        assertThatThrownBy(this::changeAll).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE_WORD", "NOTE_PLACE", "PRIMARY_KEY_2", "PRIMARY_KEY_7",
            "NAME_IS_UNIQUE_INDEX_7"})
    void openingShouldMakeEveryIndexAnewWhenTheFileWasNotClosed(String index) throws SQLException {
        List<String> definitions = definitions();
        damage(index);
        assertThatThrownBy(this::changeAll).isInstanceOf(SQLException.class);

        H2Indexes.opening(file);

        changeAll();
        assertThat(definitions()).containsExactlyInAnyOrderElementsOf(definitions);
        assertThat(read("select count(*) from note where word = 'new' and place > 0")).containsExactly("50");
    }

    @Test
    void openingShouldLoseNoIndexWhenItWasCutShort() throws SQLException {
        List<String> definitions = definitions();
        run("create table index_plan (place integer, ready boolean, ddl varchar)",
                "insert into index_plan values (0, true, 'CREATE INDEX \"PUBLIC\".\"NOTE_PLACE\" ON NOWHERE(X)'),"
                        + " (1, false, 'CREATE INDEX \"PUBLIC\".\"NOTE_WORD\" ON \"PUBLIC\".\"NOTE\"(\"WORD\" NULLS FIRST,"
                        + " \"PLACE\" DESC NULLS LAST);')",
                "drop index note_word");

        H2Indexes.opening(file);

        assertThat(definitions()).containsExactlyInAnyOrderElementsOf(definitions);
        assertThat(read("select 1 from information_schema.tables where table_name = 'INDEX_PLAN'")).isEmpty();
    }

    @Test
    void openingShouldPlanAnewWhenThePlanWasNotWhole() throws SQLException {
        damage("NOTE_WORD");
        run("create table index_plan (place integer, ready boolean, ddl varchar)");

        H2Indexes.opening(file);

        changeAll();
    }

    /** As a kill may: the rows are there, and an index has lost the entry of one of them. */
    private void damage(String name) throws SQLException {
        try (Connection connection = file.getConnection()) {
            SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            Index index = session.getDatabase().getMainSchema().findIndex(session, name);
            Cursor rows = index.getTable().getScanIndex(session).find(session, null, null, false);
            rows.next();
            index.remove(session, rows.get());
            session.commit(false);
        }
    }

    private void changeAll() throws SQLException {
        run("update client set id = random_uuid(), name = name || '!'",
                "update note set client = random_uuid(), place = place + 100, word = 'new'");
    }

    private List<String> definitions() throws SQLException {
        List<String> all = read("script nodata");
        all.removeIf(line -> !line.contains(" INDEX ") && !line.contains(" ADD CONSTRAINT "));
        return all;
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = file.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> read(String query) throws SQLException {
        try (Connection connection = file.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
