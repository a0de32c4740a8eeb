package org.communicator.store.jpa.consent;

import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.ConsentStore;
import org.communicator.store.jpa.database.Hints;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The consent ledger in a table. */
@Component
public final class JpaConsentStore implements ConsentStore {

    private static final String CURRENT = "select * from (select e.*, row_number() over (partition by address, channel,"
            + " purpose, scope order by id desc) as place from consent_entry e where account = ?1 and address in (%s))"
            + " newest where place = 1 order by id desc";

    private final JpaTransactions transactions;

    @Activate
    public JpaConsentStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(Collection<ConsentEntry> entries) {
        transactions.write(entities -> {
            entries.stream().map(ConsentEntryMapper::entity).forEach(entities::persist);
        });
    }

    @Override
    public List<ConsentEntry> covering(AccountId account, Channel channel, String address, Purpose purpose,
            Set<ConsentScope> scopes, int limit) {
        List<String> three = three(scopes);
        return transactions.read(entities -> entries(
                entities.createNamedQuery(ConsentEntryEntity.COVERING, ConsentEntryEntity.class)
                        .setParameter(1, account.value()).setParameter(2, address).setParameter(3, channel.name())
                        .setParameter(4, purpose.name()).setParameter(5, three.get(0)).setParameter(6, three.get(1))
                        .setParameter(7, three.get(2)).setParameter(8, limit)));
    }

    @Override
    public List<ConsentEntry> current(AccountId account, Collection<String> addresses) {
        return addresses.isEmpty() ? List.of() : transactions.read(entities -> {
            String places = IntStream.range(0, addresses.size()).mapToObj(i -> "?" + (i + 2))
                    .collect(Collectors.joining(", "));
            Query query = entities.createNativeQuery(CURRENT.formatted(places), ConsentEntryEntity.class)
                    .setHint(Hints.MANAGED, Hints.FALSE);
            int place = 1;
            query.setParameter(place, account.value());
            for (String address : addresses) {
                query.setParameter(++place, address);
            }
            List<?> rows = query.getResultList();
            return rows.stream().map(row -> ConsentEntryMapper.entry((ConsentEntryEntity) row)).toList();
        });
    }

    @Override
    public List<ConsentEntry> history(AccountId account, String address, Optional<UUID> after, int limit) {
        return transactions.read(entities -> {
            TypedQuery<ConsentEntryEntity> query = entities.createNamedQuery(
                    after.isPresent() ? ConsentEntryEntity.HISTORY_AFTER : ConsentEntryEntity.HISTORY,
                    ConsentEntryEntity.class).setParameter("account", account.value())
                    .setParameter("address", address).setMaxResults(limit);
            after.ifPresent(id -> query.setParameter("after", id));
            return entries(query);
        });
    }

    /** As many as the statement has places for; the last one fills up. */
    private static List<String> three(Set<ConsentScope> scopes) {
        List<String> stored = new ArrayList<>(scopes.stream().map(ConsentEntryMapper::stored).toList());
        if (stored.isEmpty() || stored.size() > MOST_SCOPES) {
            throw new IllegalArgumentException("1 to " + MOST_SCOPES + " scopes can cover a message: " + stored.size());
        }
        while (stored.size() < MOST_SCOPES) {
            stored.add(stored.get(stored.size() - 1));
        }
        return stored;
    }

    private static List<ConsentEntry> entries(TypedQuery<ConsentEntryEntity> query) {
        return query.getResultList().stream().map(ConsentEntryMapper::entry).toList();
    }
}
