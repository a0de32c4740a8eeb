package org.communicator.store.jpa.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Values whose way into the database depends on more than the value otherwise. {@code java.sql.Timestamp}, the way that
 * EclipseLink takes, goes by the machine's zone and loses an hour a year.
 */
final class UtcColumns {

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private UtcColumns() {
    }

    /** Sets the parameter, if it is one of those. */
    static boolean set(Object parameter, PreparedStatement statement, int index) throws SQLException {
        if (parameter instanceof Instant moment) {
            statement.setObject(index, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            return true;
        }
        // PostgreSQL keeps no NUL in texts; a message must not be refused for ever because it has one.
        if (parameter instanceof String text && text.indexOf(NUL) >= 0) {
            statement.setString(index, text.replace(NUL, REPLACEMENT));
            return true;
        }
        return false;
    }

    static boolean isMoment(int type) {
        return type == Types.TIMESTAMP;
    }

    static Instant get(ResultSet row, int column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
