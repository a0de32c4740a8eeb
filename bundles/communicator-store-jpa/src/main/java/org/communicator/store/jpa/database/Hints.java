package org.communicator.store.jpa.database;

import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** Hints of named queries. A query with a name is prepared once; one without, five times as slow, for each use. */
public final class Hints {

    /** Whether rows are kept as managed objects; false shows them as they are now, and registers nothing. */
    public static final String MANAGED = QueryHints.MAINTAIN_CACHE;
    public static final String FALSE = HintValues.FALSE;
    /** The limit; with any value here it is a parameter of the prepared statement that each use can set. */
    public static final String LIMIT = QueryHints.JDBC_MAX_ROWS;
    public static final String ONE = "1";

    private Hints() {
    }
}
