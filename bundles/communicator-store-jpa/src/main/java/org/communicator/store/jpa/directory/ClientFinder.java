package org.communicator.store.jpa.directory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.host.Access;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.RecipientQuery;

/** Finds the ids of clients for somebody who types. Each question is a range of an index, read until there are enough. */
final class ClientFinder {

    private static final String AFTER_ALL = "\uffff";
    private static final String ESCAPE = "!";

    private final EntityManager entities;
    private final Access access;
    private final int limit;
    private final Set<String> found = new LinkedHashSet<>();
    private final List<Object> parameters = new ArrayList<>();

    ClientFinder(EntityManager entities, Access access, int limit) {
        this.entities = entities;
        this.access = access;
        this.limit = limit;
    }

    /** Those with the number or address first, one's own before others. */
    List<String> find(RecipientQuery query) {
        if (access.everyLocation() || !access.locations().isEmpty()) {
            query.numbers().forEach(number -> add(query(contactPoints(number))));
            query.email().ifPresent(email -> add(query(contactPoints(email))));
            query.ending().ifPresent(digits -> add(query(words(List.of(WordEntity.backwards(digits)), false))));
            named(query.words());
        }
        return found.stream().limit(limit).toList();
    }

    private void named(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        if (!access.locations().isEmpty()) {
            add(query(words(words, true)));
        }
        if (access.everyLocation()) {
            add(query(words(words, false)));
        }
    }

    private void add(Query query) {
        if (found.size() < limit) {
            query.getResultList().forEach(id -> found.add((String) id));
        }
    }

    private Query query(String sql) {
        Query query = entities.createNativeQuery(sql + " limit " + limit);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        parameters.clear();
        return query;
    }

    private String contactPoints(String beginning) {
        return "select p.client_id from directory_contact_point p join directory_client c on c.account = p.account"
                + " and c.id = p.client_id where p.account = " + parameter(access.account().value())
                + begins("p.normalized", beginning) + within("'\n' || c.locations || '\n'", false)
                + " order by p.account, p.normalized";
    }

    /** By the longest word, which the fewest have; the others are looked up for each of those. */
    private String words(List<String> typed, boolean ownOnly) {
        List<String> words = typed.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        String others = words.stream().skip(1).map(word -> " and exists (select 1 from directory_word o where"
                + " o.account = w.account and o.client_id = w.client_id" + begins("o.word", word) + ")")
                .collect(Collectors.joining());
        return "select w.client_id from directory_word w where w.account = "
                + parameter(access.account().value()) + begins("w.word", words.get(0)) + homes(ownOnly)
                + within("w.locations", ownOnly) + others + " order by w.account, w.word, w.home, w.client_id";
    }

    private String begins(String column, String beginning) {
        String whole = beginning.substring(0, Math.min(WordEntity.LONGEST, beginning.length()));
        return " and " + column + " >= " + parameter(whole) + " and " + column + " < "
                + parameter(whole + AFTER_ALL);
    }

    /** Says again what follows, for the index. */
    private String homes(boolean ownOnly) {
        return access.everyLocation() && !ownOnly ? "" : Stream
                .concat(access.locations().stream().sorted().map(LocationId::value), Stream.of(WordEntity.SEVERAL))
                .map(this::parameter).collect(Collectors.joining(", ", " and w.home in (", ")"));
    }

    private String within(String locations, boolean ownOnly) {
        return access.everyLocation() && !ownOnly ? "" : access.locations().stream().sorted()
                .map(location -> locations + " like " + parameter(pattern(location)) + " escape '" + ESCAPE + "'")
                .collect(Collectors.joining(" or ", " and (", ")"));
    }

    private static String pattern(LocationId location) {
        return "%" + WordEntity.belongsTo(location).replaceAll("[!%_]", ESCAPE + "$0") + "%";
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }
}
