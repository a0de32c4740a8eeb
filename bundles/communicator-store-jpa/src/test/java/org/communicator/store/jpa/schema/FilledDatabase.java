package org.communicator.store.jpa.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.store.jpa.database.JpaTransactions;
import org.communicator.testkit.store.Stores;
import org.communicator.testkit.store.TimeOrderedIds;

/** A database with a row of one person, conversation and message in every table that the migrations make. */
final class FilledDatabase {

    static final UUID CONVERSATION = TimeOrderedIds.of(900_001);
    static final UUID MESSAGE = TimeOrderedIds.of(900_002);
    static final UUID BATCH = TimeOrderedIds.of(900_003);
    static final String CLIENT = "c-karen";
    static final String ADDRESS = "+12125550123";
    static final String WORDS = "karens words";
    static final String KEY = ConversationKey.ofAddress(ADDRESS).value();

    /** What tells that something of the person is left. Words may be cut. */
    private static final List<String> PERSON = List.of(CLIENT, ADDRESS, "karens", CONVERSATION.toString(),
            MESSAGE.toString());
    private static final String COLUMNS = "select lower(table_name), lower(column_name), upper(data_type),"
            + " coalesce(character_maximum_length, 1000000) from information_schema.columns"
            + " where table_schema = current_schema"
            + " and lower(table_name) <> 'communicator_schema_history' order by table_name, ordinal_position";

    private final TestDatabase database;
    private final Stores stores;
    private final Map<String, List<Column>> tables;

    /** Of that database, which is empty until it is filled. */
    FilledDatabase(TestDatabase database) {
        this.database = database;
        this.stores = database.empty();
        this.tables = database.transactions().read(FilledDatabase::tables);
    }

    private static Map<String, List<Column>> tables(EntityManager entities) {
        List<?> rows = entities.createNativeQuery(COLUMNS).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Column((String) row[0], (String) row[1],
                        (String) row[2], ((Number) row[3]).longValue()))
                .collect(Collectors.groupingBy(Column::table, TreeMap::new, Collectors.toList()));
    }

    JpaTransactions transactions() {
        return database.transactions();
    }

    Stores stores() {
        return stores;
    }

    Set<String> names() {
        return tables.keySet();
    }

    FilledDatabase fill() {
        tables.keySet().forEach(this::fill);
        return this;
    }

    void fill(String table) {
        List<Column> columns = tables.get(table);
        String places = IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        transactions().write(entities -> {
            Query insert = entities.createNativeQuery("insert into " + table + " ("
                    + String.join(", ", Column.names(columns)) + ") values (" + places + ")");
            IntStream.range(0, columns.size()).forEach(i -> insert.setParameter(i + 1, columns.get(i).filled()));
            insert.executeUpdate();
        });
    }

    void empty() {
        database.empty();
    }

    /** The columns in which something of the person is left. */
    Set<String> left() {
        return left(PERSON);
    }

    /** The columns in which one of these is left. */
    Set<String> left(List<String> marks) {
        return tables.values().stream().flatMap(columns -> left(columns, marks))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> left(List<Column> columns, List<String> marks) {
        return columns.stream().filter(column -> values(column).stream().map(String::valueOf)
                .anyMatch(value -> marks.stream().anyMatch(value::contains))).map(Column::path);
    }

    private List<?> values(Column column) {
        return transactions().read(entities -> entities
                .createNativeQuery("select " + column.name() + " from " + column.table()).getResultList());
    }
}
