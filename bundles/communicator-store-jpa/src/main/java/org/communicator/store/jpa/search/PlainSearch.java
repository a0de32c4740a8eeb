package org.communicator.store.jpa.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.host.Access;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;

/**
 * A search on a database without an index of words: looks at all texts that may be seen, the newest first, until enough
 * are found. Not thread-safe.
 */
final class PlainSearch {

    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final Access access;
    private final SearchTerms terms;
    private final SearchFilter filter;

    PlainSearch(EntityManager entities, Access access, SearchTerms terms, SearchFilter filter) {
        this.entities = entities;
        this.access = access;
        this.terms = terms;
        this.filter = filter;
    }

    List<UUID> ids(Optional<UUID> after, int limit) {
        List<UUID> found = new ArrayList<>();
        Optional<UUID> last = after;
        List<?> texts;
        do {
            texts = texts(last);
            texts.stream().map(Object[].class::cast).filter(row -> terms.matches((String) row[1]))
                    .limit(limit - found.size()).forEach(row -> found.add((UUID) row[0]));
            last = texts.isEmpty() ? last : Optional.of((UUID) ((Object[]) texts.get(texts.size() - 1))[0]);
        } while (texts.size() == AT_ONCE && found.size() < limit);
        return found;
    }

    private List<?> texts(Optional<UUID> after) {
        Conditions conditions = new Conditions(access, filter);
        return conditions.query(entities, "select m.id, m.body from message m where " + conditions.message(after)
                + " and " + conditions.conversation("m.conversation_id") + " order by m.id desc limit " + AT_ONCE)
                .getResultList();
    }
}
