package org.communicator.store.jpa.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/** PostgreSQL with moments in UTC whatever the zone of this machine. EclipseLink makes it by its name. */
public final class PostgresUtcPlatform extends PostgreSQLPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public void setParameterValueInDatabaseCall(Object parameter, PreparedStatement statement, int index,
            AbstractSession session) throws SQLException {
        if (!UtcColumns.set(parameter, statement, index)) {
            super.setParameterValueInDatabaseCall(parameter, statement, index, session);
        }
    }

    @Override
    protected void setNullFromDatabaseField(DatabaseField field, PreparedStatement statement, int index)
            throws SQLException {
        if (field.getType() == UUID.class || field.getType() == Instant.class) {
            statement.setNull(index, Types.NULL);
        } else {
            super.setNullFromDatabaseField(field, statement, index);
        }
    }

    @Override
    public Object getObjectFromResultSet(ResultSet row, int column, int type, AbstractSession session)
            throws SQLException {
        return UtcColumns.isMoment(type) ? UtcColumns.get(row, column)
                : super.getObjectFromResultSet(row, column, type, session);
    }
}
