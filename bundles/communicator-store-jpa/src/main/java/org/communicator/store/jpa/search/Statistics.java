package org.communicator.store.jpa.search;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communicator.api.host.Access;
import org.communicator.api.search.SearchFilter;

/** Asks PostgreSQL how much it thinks there is; that reads no messages. Not thread-safe. */
final class Statistics {

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final String SIZES = "select (select reltuples from pg_class where oid = 'message'::regclass),"
            + " (select reltuples from pg_class where oid = 'conversation'::regclass)";

    private final EntityManager entities;
    private final Access access;
    private final SearchFilter filter;

    Statistics(EntityManager entities, Access access, SearchFilter filter) {
        this.entities = entities;
        this.access = access;
        this.filter = filter;
    }

    Estimate of(WordQuery words, Optional<UUID> after) {
        Object[] sizes = (Object[]) entities.createNativeQuery(SIZES).getSingleResult();
        double messages = ((Number) sizes[0]).doubleValue();
        double conversations = Math.max(1, ((Number) sizes[1]).doubleValue());
        double wanted = rows("message m", conditions -> conditions.message(after));
        double hits = rows("message m", conditions -> words.indexed(conditions, "m.body"));
        double reached = access.everyLocation() && filter.location().isEmpty() ? conversations
                : rows("conversation_location l", conditions -> conditions.places("l"));
        return new Estimate(messages, wanted, hits, reached, messages * reached / conversations, words.phrase());
    }

    private double rows(String table, Function<Conditions, String> where) {
        Conditions conditions = new Conditions(access, filter);
        String sql = "explain select 1 from " + table + " where " + where.apply(conditions);
        Matcher rows = ROWS.matcher(conditions.query(entities, sql).getResultList().get(0).toString());
        return rows.find() ? Double.parseDouble(rows.group(1)) : 1;
    }
}
