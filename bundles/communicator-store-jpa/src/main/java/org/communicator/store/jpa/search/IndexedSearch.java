package org.communicator.store.jpa.search;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.host.Access;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;

/**
 * A search on PostgreSQL, by its index of words or around it. The shape of each statement keeps the database to the
 * chosen plan, for it takes reading a page for dearer and taking a text to pieces for cheaper than they are. Not
 * thread-safe.
 */
final class IndexedSearch {

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
        Estimate estimate = new Statistics(entities, access, filter).of(words, after);
        if (Plan.shortest(estimate, limit) == Plan.NEWEST) {
            int passed = estimate.mostPassed(limit);
            List<UUID> found = newest(after, limit, passed);
            if (found.size() == limit || passed == Integer.MAX_VALUE) {
                return found;
            }
        }
        return by(Plan.withoutOrder(estimate, limit), after, limit);
    }

    List<UUID> by(Plan plan, Optional<UUID> after, int limit) {
        return switch (plan) {
            case NEWEST -> newest(after, limit, Integer.MAX_VALUE);
            case WORDS -> words(after, limit, "");
            case BOTH -> both(after, limit);
            case REACH -> reach(after, limit);
        };
    }

    private List<UUID> newest(Optional<UUID> after, int limit, int passed) {
        Conditions conditions = new Conditions(access, filter);
        String newest = "select m.id, m.conversation_id, m.body from message m where " + conditions.message(after)
                + " order by m.id desc limit " + passed;
        return ids(conditions, "select w.id from (" + newest + ") w where " + words.passing(conditions, "w.body")
                + " and " + conditions.conversation("w.conversation_id") + " order by w.id desc limit " + limit);
    }

    /** What only narrows the search is written out, for the database to know how many there are. */
    private List<UUID> both(Optional<UUID> after, int limit) {
        Conditions conditions = new Conditions(access, filter);
        String conversations = ids(conditions, conversations(conditions)).stream().map(UUID::toString)
                .collect(Collectors.joining(",", "'{", "}'"));
        return words(after, limit, " and m.conversation_id = any(" + conversations + "::uuid[])");
    }

    private List<UUID> words(Optional<UUID> after, int limit, String narrower) {
        Conditions conditions = new Conditions(access, filter);
        String hits = "select m.id, m.conversation_id from message m where "
                + words.found(conditions, "m.body") + " and " + conditions.message(after) + narrower;
        return ids(conditions, "with w as materialized (" + hits + ") select w.id from w where "
                + conditions.conversation("w.conversation_id") + " order by w.id desc limit " + limit);
    }

    private List<UUID> reach(Optional<UUID> after, int limit) {
        Conditions conditions = new Conditions(access, filter);
        String conversations = conversations(conditions);
        String ofEach = "select m.id from message m where m.conversation_id = c.conversation_id and "
                + conditions.message(after) + " and " + words.passing(conditions, "m.body")
                + " order by m.conversation_id, m.id desc limit " + limit;
        return ids(conditions, "select w.id from (" + conversations + ") c cross join lateral (" + ofEach
                + ") w order by w.id desc limit " + limit);
    }

    private String conversations(Conditions conditions) {
        return "select distinct l.conversation_id from conversation_location l where "
                + (filter.client().isPresent() ? "" : conditions.places("l") + " and ")
                + conditions.conversation("l.conversation_id");
    }

    private List<UUID> ids(Conditions conditions, String sql) {
        List<?> ids = conditions.query(entities, sql).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
