package org.communicator.store.jpa.search;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communicator.api.host.Access;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.text.SearchText;

/**
 * A search on PostgreSQL, by its index of words or around it. The shape of each statement keeps the database to the
 * chosen plan, for it takes reading a page for dearer and taking a text to pieces for cheaper than they are. Not
 * thread-safe.
 */
final class IndexedSearch {

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final String HAS_WORDS = "message_words(%s) @@ cast(%s as tsquery)";
    /** Looking for one word in a text is quicker than taking the text to pieces, and most texts are plain. */
    private static final String HAS_LONGEST = "lower(case when octet_length(%1$s) = char_length(%1$s) then %1$s"
            + " else translate(%1$s, %2$s, %3$s) end) like %4$s and ";
    /** The same text, but not for the index: asking it for each conversation anew would take minutes. */
    private static final String NOT_INDEXED = "%s || ''";
    private static final String SIZES = "select (select reltuples from pg_class where oid = 'message'::regclass),"
            + " (select reltuples from pg_class where oid = 'conversation'::regclass)";
    private static final int SPREAD_UNEVENLY = 4;
    private static final int LEAST_PASSED = 20_000;

    private final EntityManager entities;
    private final Access access;
    private final SearchFilter filter;
    private final WordQuery words;

    IndexedSearch(EntityManager entities, Access access, SearchTerms terms, SearchFilter filter) {
        this.entities = entities;
        this.access = access;
        this.filter = filter;
        this.words = new WordQuery(terms);
    }

    List<UUID> ids(Optional<UUID> after, int limit) {
        if (filter.client().isPresent()) {
            return reach(after, limit);
        }
        if (filter.author().isPresent()) {
            return newest(after, limit, Integer.MAX_VALUE);
        }
        Plan.Estimate estimate = estimate();
        if (Plan.shortest(estimate, limit) == Plan.NEWEST) {
            int passed = (int) Math.min(Integer.MAX_VALUE,
                    Math.max(LEAST_PASSED, SPREAD_UNEVENLY * estimate.passed(limit)));
            List<UUID> found = newest(after, limit, passed);
            if (found.size() == limit) {
                return found;
            }
        }
        return Plan.withoutOrder(estimate) == Plan.REACH ? reach(after, limit) : words(after, limit);
    }

    private List<UUID> newest(Optional<UUID> after, int limit, int passed) {
        Conditions conditions = new Conditions(access, filter);
        String newest = "select m.id, m.conversation_id, m.body from message m where " + conditions.message(after)
                + " order by m.id desc limit " + passed;
        return ids(conditions, "select w.id from (" + newest + ") w where " + passing(conditions, "w.body")
                + " and " + conditions.conversation("w.conversation_id") + " order by w.id desc limit " + limit);
    }

    private List<UUID> words(Optional<UUID> after, int limit) {
        Conditions conditions = new Conditions(access, filter);
        String hits = "select m.id, m.conversation_id from message m where "
                + hasWords(conditions, "m.body") + " and " + conditions.message(after);
        return ids(conditions, "with w as materialized (" + hits + ") select w.id from w where "
                + conditions.conversation("w.conversation_id") + " order by w.id desc limit " + limit);
    }

    private List<UUID> reach(Optional<UUID> after, int limit) {
        Conditions conditions = new Conditions(access, filter);
        String conversations = "select distinct l.conversation_id from conversation_location l where "
                + (filter.client().isPresent() ? "" : conditions.places("l") + " and ")
                + conditions.conversation("l.conversation_id");
        String ofEach = "select m.id from message m where m.conversation_id = c.conversation_id and "
                + conditions.message(after) + " and " + passing(conditions, "m.body")
                + " order by m.conversation_id, m.id desc limit " + limit;
        return ids(conditions, "select w.id from (" + conversations + ") c cross join lateral (" + ofEach
                + ") w order by w.id desc limit " + limit);
    }

    /** For texts that are looked at one after the other. */
    private String passing(Conditions conditions, String body) {
        return HAS_LONGEST.formatted(body, conditions.parameter(SearchText.ACCENTED),
                conditions.parameter(SearchText.PLAIN), conditions.parameter("%" + words.longest() + "%"))
                + hasWords(conditions, NOT_INDEXED.formatted(body));
    }

    private String hasWords(Conditions conditions, String body) {
        return HAS_WORDS.formatted(body, conditions.parameter(words.tsquery()));
    }

    private List<UUID> ids(Conditions conditions, String sql) {
        List<?> ids = conditions.query(entities, sql).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private Plan.Estimate estimate() {
        Object[] sizes = (Object[]) entities.createNativeQuery(SIZES).getSingleResult();
        double messages = ((Number) sizes[0]).doubleValue();
        double conversations = Math.max(1, ((Number) sizes[1]).doubleValue());
        Conditions hits = new Conditions(access, filter);
        double hit = rows(hits, "select 1 from message m where " + hasWords(hits, "m.body"));
        if (access.everyLocation() && filter.location().isEmpty()) {
            return new Plan.Estimate(messages, hit, messages);
        }
        Conditions places = new Conditions(access, filter);
        double reached = rows(places, "select 1 from conversation_location l where " + places.places("l"));
        return new Plan.Estimate(messages, hit, messages * reached / conversations);
    }

    private double rows(Conditions conditions, String sql) {
        String plan = conditions.query(entities, "explain " + sql).getResultList().get(0).toString();
        Matcher rows = ROWS.matcher(plan);
        return rows.find() ? Double.parseDouble(rows.group(1)) : 1;
    }
}
