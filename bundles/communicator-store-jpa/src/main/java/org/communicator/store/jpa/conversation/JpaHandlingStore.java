package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.store.ConversationStore.Listed;
import org.communicator.api.store.HandlingStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How conversations are handled, in their tables. */
@Component
public final class JpaHandlingStore implements HandlingStore {

    private static final String DUE = "select id from conversation where snoozed_until <= ?1"
            + " order by snoozed_until limit ?2";

    /** One step along an index each, for there are few accounts and staff and many rows. */
    private static final String NEXT_ACCOUNT = "select account from conversation_location where account > ?1"
            + " order by account limit 1";
    private static final String NEXT_ASSIGNEE = "select assignee from conversation_location where account = ?1"
            + " and location_id = '' and assignee > ?2 order by account, location_id, assignee limit 1";
    private static final String ASSIGNED = "select conversation_id from conversation_location where account = ?1"
            + " and location_id = '' and assignee = ?2 limit ?3";

    private final JpaTransactions transactions;

    @Activate
    public JpaHandlingStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Conversation> locked(ConversationId id) {
        return transactions.write(entities -> {
            Opening.lock(entities, id.value());
            return ConversationRow.conversations(entities.createNamedQuery(ConversationEntity.BY_ID, ConversationRow.class)
                    .setParameter("id", id.value()).getResultList()).stream().findFirst();
        });
    }

    @Override
    public void change(ConversationId id, Handling handling) {
        transactions.write(entities -> {
            entities.createNamedQuery(ConversationLocationEntity.HANDLE).setParameter("id", id.value())
                    .setParameter("state", handling.state())
                    .setParameter("assignee",
                            handling.assignee().map(StaffId::value).orElse(ConversationLocationEntity.NOBODY))
                    .setParameter("waiting", handling.waiting()).executeUpdate();
            remember(entities, id, handling);
        });
    }

    private static void remember(EntityManager entities, ConversationId id, Handling handling) {
        entities.createNamedQuery(ConversationEntity.HANDLE).setParameter("id", id.value())
                .setParameter("until", handling.snoozedUntil().orElse(null))
                .setParameter("to", handling.transfer().map(last -> last.to().value()).orElse(null))
                .setParameter("at", handling.transfer().map(Transfer::at).orElse(null)).executeUpdate();
    }

    @Override
    public List<ConversationId> due(Instant now, int limit) {
        List<?> ids = transactions.read(entities -> entities.createNativeQuery(DUE).setParameter(1, now)
                .setParameter(2, limit).getResultList());
        return ids.stream().map(id -> new ConversationId((UUID) id)).toList();
    }

    @Override
    public Set<Assignee> assignees() {
        return transactions.read(entities -> walk(after -> first(entities.createNativeQuery(NEXT_ACCOUNT)
                        .setParameter(1, after)))
                .flatMap(account -> walk(after -> first(entities.createNativeQuery(NEXT_ASSIGNEE)
                        .setParameter(1, account).setParameter(2, after))).map(staff -> new Assignee(new AccountId(account), new StaffId(staff))))
                .collect(Collectors.toSet()));
    }

    private static Stream<String> walk(Function<String, String> next) {
        return Stream.iterate(next.apply(""), Objects::nonNull, next::apply);
    }

    private static String first(Query query) {
        List<?> found = query.getResultList();
        return found.isEmpty() ? null : (String) found.get(0);
    }

    @Override
    public List<ConversationId> assigned(Assignee assignee, int limit) {
        List<?> ids = transactions.read(entities -> entities.createNativeQuery(ASSIGNED)
                .setParameter(1, assignee.account().value()).setParameter(2, assignee.staff().value())
                .setParameter(3, limit).getResultList());
        return ids.stream().map(id -> new ConversationId((UUID) id)).toList();
    }

    @Override
    public List<Listed> list(Access access, InboxView view, Optional<UUID> after, int limit) {
        return transactions.read(entities -> new InboxList(entities, access, view).page(after, limit));
    }

    @Override
    public int count(Access access, InboxView view, int limit) {
        return transactions.read(entities -> new InboxList(entities, access, view).count(limit));
    }
}
