package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
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
        if (!access.everyLocation() && access.locations().isEmpty()) {
            return Optional.empty();
        }
        return transactions.read(entities -> {
            TypedQuery<ConversationRow> query = rows(entities,
                    access.everyLocation() ? ConversationEntity.BY_ID : ConversationEntity.BY_ID_WITHIN_REACH)
                    .setParameter("id", id.value()).setParameter("account", access.account().value());
            if (!access.everyLocation()) {
                query.setParameter("locations", access.locations().stream().map(LocationId::value).toList());
            }
            return one(query);
        });
    }

    @Override
    public Optional<Conversation> findByKey(AccountId account, ConversationKey key) {
        return transactions.read(entities -> one(rows(entities, ConversationEntity.BY_KEY)
                .setParameter("account", account.value()).setParameter("key", key.value())));
    }

    @Override
    public void create(Conversation conversation) {
        transactions.write(entities -> {
            entities.persist(new ConversationEntity(conversation.id().value(), conversation.account().value(),
                    conversation.key().value()));
            Places.of(conversation.owners(), conversation.openTo()).owning().forEach((location, owning) -> entities
                    .persist(new ConversationLocationEntity(conversation.id().value(), location,
                            conversation.account().value(), owning,
                            conversation.newest().map(MessageId::value).orElse(null))));
        });
    }

    @Override
    public void advance(ConversationId id, MessageId newest) {
        transactions.write(entities -> {
            entities.createNamedQuery(ConversationLocationEntity.ADVANCE).setParameter("id", id.value())
                    .setParameter("newest", newest.value()).executeUpdate();
        });
    }

    @Override
    public void open(ConversationId id, Set<LocationId> owners, Set<LocationId> openTo) {
        transactions.write(entities -> {
            new Opening(entities, id.value()).replaceBy(Places.of(owners, openTo));
        });
    }

    @Override
    public Set<LocationId> openTo(ConversationId id) {
        return transactions.read(entities -> entities
                .createNamedQuery(ConversationLocationEntity.OPEN_TO, String.class).setParameter("id", id.value())
                .setParameter("every", ConversationLocationEntity.EVERY_LOCATION).getResultList().stream()
                .map(LocationId::new).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<Listed> list(Access access, Optional<LocationId> inbox, Optional<UUID> after, int limit) {
        if (!access.everyLocation() && access.locations().isEmpty()) {
            return List.of();
        }
        return transactions.read(entities -> new ConversationList(entities, access, inbox).page(after, limit));
    }

    private static TypedQuery<ConversationRow> rows(EntityManager entities, String name) {
        return entities.createNamedQuery(name, ConversationRow.class);
    }

    private static Optional<Conversation> one(TypedQuery<ConversationRow> rows) {
        return ConversationRow.conversations(rows.getResultList()).stream().findFirst();
    }
}
