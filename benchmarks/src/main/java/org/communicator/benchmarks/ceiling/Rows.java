package org.communicator.benchmarks.ceiling;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of an inbound message, the same that Communicator writes: one is inserted into its message table, and those
 * of the conversation are moved to the newest message. A message that Communicator itself stored for a client is the
 * pattern for the client's next ones, so that they are of the same size.
 */
final class Rows {

    private static final String PATTERNS = "select distinct on (theirs) * from message where direction = 'INBOUND'";
    private static final String ADVANCE = "update conversation_location set newest_message = ?"
            + " where conversation_id = ? and (newest_message is null or newest_message < ?)";

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Map<String, Object[]> patterns = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final String insert;

    /** Reads the patterns. */
    Rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(PATTERNS)) {
            ResultSetMetaData names = rows.getMetaData();
            for (int i = 1; i <= names.getColumnCount(); i++) {
                columns.add(names.getColumnName(i));
            }
            while (rows.next()) {
                patterns.put(rows.getString("theirs"), pattern(rows));
            }
        }
        insert = "insert into message (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        connection.commit();
    }

    /** How many clients are known. */
    int clients() {
        return patterns.size();
    }

    void write(Connection connection, String sid, String from, String to, String body, int segments)
            throws SQLException {
        Object[] row = patterns.get(from).clone();
        UUID id = ids.generate();
        set(row, "id", id);
        set(row, "provider_id", sid);
        set(row, "ours", to);
        set(row, "body", body);
        set(row, "segments", segments);
        set(row, "stored_at", LocalDateTime.now(ZoneOffset.UTC));
        insert(connection, row);
        advance(connection, (UUID) row[columns.indexOf("conversation_id")], id);
    }

    private void insert(Connection connection, Object[] row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void advance(Connection connection, UUID conversation, UUID newest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setObject(1, newest);
            statement.setObject(2, conversation);
            statement.setObject(3, newest);
            statement.executeUpdate();
        }
    }

    private void set(Object[] row, String column, Object value) {
        row[columns.indexOf(column)] = value;
    }

    private Object[] pattern(ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }
}
