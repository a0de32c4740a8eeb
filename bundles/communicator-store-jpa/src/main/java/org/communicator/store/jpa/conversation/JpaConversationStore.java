package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.ConversationStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Conversations in tables. */
@Component
public final class JpaConversationStore implements ConversationStore {

    private final JpaTransactions transactions;

    @Activate
    public JpaConversationStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Conversation> find(Access access, ConversationId id) {
        return transactions.read(entities -> one(rows(entities, ConversationEntity.BY_ID_WITHIN_REACH)
                .setParameter("id", id.value()).setParameter("account", access.account().value())
                .setParameter("places", Place.within(access))));
    }

    @Override
    public Optional<Conversation> findByKey(AccountId account, ConversationKey key) {
        return transactions.read(entities -> one(rows(entities, ConversationEntity.BY_KEY)
                .setParameter("account", account.value()).setParameter("key", key.value())));
    }

    @Override
    public Optional<Addressed> addressed(AccountId account, ConversationKey key) {
        return transactions.read(entities -> {
            List<?> rows = entities.createNamedQuery(ConversationEntity.ADDRESSED).setParameter(1, account.value())
                    .setParameter(2, key.value()).getResultList();
            List<Object[]> columns = rows.stream().map(Object[].class::cast).toList();
            return ConversationRow.conversations(columns.stream().map(ConversationRow::of).toList()).stream().findFirst()
                    .map(found -> new Addressed(found, (Boolean) columns.get(0)[ConversationRow.WIDTH]));
        });
    }

    @Override
    public void lock(ConversationId id) {
        transactions.write(entities -> {
            Opening.lock(entities, id.value());
        });
    }

    @Override
    public void create(Conversation conversation) {
        transactions.write(entities -> {
            entities.persist(ConversationEntity.of(conversation));
            Places.of(conversation).owning().forEach((place, owning) -> entities
                    .persist(ConversationLocationEntity.of(conversation, place, owning)));
        });
    }

    @Override
    public void advance(ConversationId id, MessageId newest, Turn turn) {
        transactions.write(entities -> {
            int advanced = entities.createNamedQuery(advance(turn)).setParameter("id", id.value())
                    .setParameter("newest", newest.value()).executeUpdate();
            if (advanced == 0 && reach(id).isEmpty()) {
                throw new ConversationGoneException(id);
            }
        });
    }

    private static String advance(Turn turn) {
        return switch (turn) {
            case CLIENT_WROTE -> ConversationLocationEntity.CLIENT_WROTE;
            case STAFF_WROTE -> ConversationLocationEntity.STAFF_WROTE;
            case NEITHER -> ConversationLocationEntity.ADVANCE;
        };
    }

    @Override
    public void open(ConversationId id, Set<LocationId> owners, Set<LocationId> openTo) {
        transactions.write(entities -> {
            new Opening(entities, id.value()).replaceLocations(Places.ofLocations(owners, openTo));
        });
    }

    @Override
    public Optional<Reach> reach(ConversationId id) {
        List<Object[]> rows = transactions.read(entities -> entities
                .createNamedQuery(ConversationLocationEntity.REACH, Object[].class).setParameter("id", id.value())
                .getResultList());
        return rows.stream().findFirst().map(first -> new Reach(new AccountId((String) first[0]),
                rows.stream().noneMatch(row -> row[1].equals(Place.EVERY_LOCATION)), places(rows, Place::location),
                places(rows, Place::member)));
    }

    private static <T> Set<T> places(List<Object[]> rows, Function<String, Optional<T>> kind) {
        return rows.stream().flatMap(row -> kind.apply((String) row[1]).stream()).collect(Collectors.toSet());
    }

    @Override
    public List<Listed> list(Access access, Optional<LocationId> inbox, Optional<UUID> after, int limit) {
        return transactions.read(entities -> new ConversationList(entities, access, inbox).page(after, limit));
    }

    private static TypedQuery<ConversationRow> rows(EntityManager entities, String name) {
        return entities.createNamedQuery(name, ConversationRow.class);
    }

    private static Optional<Conversation> one(TypedQuery<ConversationRow> rows) {
        return ConversationRow.conversations(rows.getResultList()).stream().findFirst();
    }
}
