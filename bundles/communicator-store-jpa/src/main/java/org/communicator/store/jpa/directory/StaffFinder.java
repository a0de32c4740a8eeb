package org.communicator.store.jpa.directory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.RecipientQuery;
import org.communicator.store.jpa.database.Hints;

/** Finds staff for somebody who types, by looking through those of the account. */
final class StaffFinder {

    private final EntityManager entities;
    private final AccountId account;
    private final int limit;

    StaffFinder(EntityManager entities, AccountId account, int limit) {
        this.entities = entities;
        this.account = account;
        this.limit = limit;
    }

    List<StaffEntity> find(RecipientQuery query) {
        List<StaffEntity> found = new ArrayList<>();
        query.extension().ifPresent(digits -> found.addAll(select("s.extension like ?2", "length(s.extension), ",
                List.of(digits + "%"))));
        if (!query.words().isEmpty()) {
            found.addAll(named(query.words(), "% "));
            if (found.size() < limit) {
                named(query.words(), "%").stream().filter(row -> found.stream().noneMatch(known -> known.id.equals(row.id)))
                        .forEach(found::add);
            }
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<StaffEntity> named(List<String> words, String before) {
        String conditions = IntStream.range(0, words.size())
                .mapToObj(i -> "s.search_name like ?" + (i + 2)).collect(Collectors.joining(" and "));
        return select(conditions, "", words.stream().map(word -> before + word + "%").toList());
    }

    private List<StaffEntity> select(String condition, String order, List<String> values) {
        Query query = entities.createNativeQuery("select * from directory_staff s where s.account = ?1 and "
                + condition + " order by " + order + "s.name, s.id limit " + limit, StaffEntity.class)
                .setHint(Hints.MANAGED, Hints.FALSE).setParameter(1, account.value());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 2, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(StaffEntity.class::cast).toList();
    }
}
