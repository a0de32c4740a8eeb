package org.communicator.itests.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.communicator.itests.Await;

/** Locks rows of the running system, so that whoever wants to write them stands still in the middle of a transaction. */
final class RowLock implements AutoCloseable {

    private static final String WAITING = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";

    private final Connection connection;

    RowLock(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    void message(String id) throws SQLException {
        lock("select id from message where id = ? for update", id);
    }

    void conversation(String id) throws SQLException {
        lock("select id from conversation where id = ? for update", id);
    }

    /** Waits until that many transactions stand still. */
    void awaitWaiting(int transactions, Duration limit, DataSource database) {
        Await.until(transactions + " transactions wait", limit, () -> {
            try (Connection other = database.getConnection(); ResultSet count = other.createStatement().executeQuery(WAITING)) {
                count.next();
                return count.getInt(1) >= transactions;
            }
        });
    }

    private void lock(String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("there is no row " + id);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
