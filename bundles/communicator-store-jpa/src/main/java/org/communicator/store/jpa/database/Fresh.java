package org.communicator.store.jpa.database;

import jakarta.persistence.TypedQuery;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** Marks queries whose rows are only looked at: they are as the database has them now, and nothing is registered. */
public final class Fresh {

    private Fresh() {
    }

    public static <T> TypedQuery<T> rows(TypedQuery<T> query) {
        return query.setHint(QueryHints.MAINTAIN_CACHE, HintValues.FALSE);
    }
}
