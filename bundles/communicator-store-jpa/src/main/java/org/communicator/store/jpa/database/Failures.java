package org.communicator.store.jpa.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the store's words what went wrong in the database. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final String UNIQUE_VIOLATION = "23505";
    /** PostgreSQL: shutting down, crashed, starting up, out of connections; serialization, deadlock, lock time-out. */
    private static final Set<String> PASSING_STATES = Set.of("57P01", "57P02", "57P03", "53300", "40001", "40P01",
            "55P03");
    /** H2: closed, closing, connection broken, i/o, file locked, lock time-out, deadlock, concurrent update. */
    private static final Set<Integer> PASSING_H2_CODES = Set.of(90098, 90121, 90067, 90028, 90031, 90020, 50200, 40001,
            90131);
    private static final String CONNECTION_CLASS = "08";
    /** Of what a tool says, what it found comes second; what comes then is advice for its own users. */
    private static final int TELLING_LINES = 2;

    private Failures() {
    }

    /**
     * The exception to throw for that one. What drivers say quotes the values of statements, phone numbers and texts
     * among them, so nothing of it is handed on.
     */
    static RuntimeException of(RuntimeException failure) {
        if (failure instanceof DuplicateKeyException || failure instanceof StoreUnavailableException) {
            return failure;
        }
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return failure;
        }
        LOG.debug("the database refused", failure);
        if (UNIQUE_VIOLATION.equals(cause.getSQLState())) {
            return new DuplicateKeyException(withoutValues(cause));
        }
        return passing(cause) ? new StoreUnavailableException(words(cause), withoutValues(cause))
                : new IllegalStateException("the database refused a statement", withoutValues(cause));
    }

    /** Why the database could not be opened, whatever it was. */
    static StoreUnavailableException opening(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause != null && passing(cause)) {
            return new StoreUnavailableException(words(cause), withoutValues(cause));
        }
        Throwable root = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .reduce((one, next) -> next).orElse(failure);
        return new StoreUnavailableException("the database cannot be used: " + root.getClass().getSimpleName() + ": "
                + String.valueOf(root.getMessage()).lines().filter(line -> !line.isBlank()).limit(TELLING_LINES)
                        .collect(Collectors.joining(" ")), failure);
    }

    /** What to tell an administrator: no values. */
    static String words(SQLException cause) {
        return "the database does not answer (" + cause.getClass().getSimpleName() + ", SQL state "
                + cause.getSQLState() + ")";
    }

    private static SQLException withoutValues(SQLException cause) {
        SQLException quiet = new SQLException(cause.getClass().getSimpleName() + ", SQL state " + cause.getSQLState(),
                cause.getSQLState(), cause.getErrorCode());
        quiet.setStackTrace(cause.getStackTrace());
        return quiet;
    }

    private static SQLException sqlCause(Throwable failure) {
        return (SQLException) Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(SQLException.class::isInstance).findFirst().orElse(null);
    }

    private static boolean passing(SQLException cause) {
        String state = cause.getSQLState();
        return cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException
                || state != null && (state.startsWith(CONNECTION_CLASS) || PASSING_STATES.contains(state))
                || PASSING_H2_CODES.contains(cause.getErrorCode());
    }
}
