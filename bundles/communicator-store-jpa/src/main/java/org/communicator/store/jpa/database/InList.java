package org.communicator.store.jpa.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a list of values into a native statement, each as a parameter. */
public final class InList {

    private InList() {
    }

    /**
     * The query with the values set.
     *
     * @param sql has {@code %s} where the parameters of the values go
     * @param first the number of the first of them
     */
    public static Query query(EntityManager entities, String sql, int first, List<?> values) {
        String places = IntStream.range(0, values.size()).mapToObj(i -> "?" + (first + i))
                .collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(sql.formatted(places));
        IntStream.range(0, values.size()).forEach(i -> query.setParameter(first + i, values.get(i)));
        return query;
    }
}
