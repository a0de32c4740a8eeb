package org.communicator.store.jpa.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.request.StoredAnswer;
import org.communicator.api.store.AnswerStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers in a table. */
@Component
public final class JpaAnswerStore implements AnswerStore {

    /** In SQL, for it must be done at once and not when the transaction ends. */
    private static final String TAKE = "insert into request_answer (account, staff, request_key, digest, taken_at)"
            + " values (?1, ?2, ?3, ?4, ?5)";

    private final JpaTransactions transactions;

    @Activate
    public JpaAnswerStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Kept> find(AccountId account, StaffId staff, String key) {
        return transactions.read(entities -> entities.createNamedQuery(AnswerEntity.FIND, AnswerEntity.class)
                .setParameter("account", account.value()).setParameter("staff", staff.value())
                .setParameter("key", key).getResultList().stream().findFirst().map(AnswerEntity::kept));
    }

    @Override
    public void take(AccountId account, RequestKey key, Instant at) {
        transactions.write(entities -> {
            entities.createNativeQuery(TAKE).setParameter(1, account.value()).setParameter(2, key.staff().value())
                    .setParameter(3, key.key()).setParameter(4, key.digest()).setParameter(5, at).executeUpdate();
        });
    }

    @Override
    public void keep(AccountId account, RequestKey key, StoredAnswer answer) {
        transactions.write(entities -> {
            entities.createNamedQuery(AnswerEntity.KEEP).setParameter("status", answer.status())
                    .setParameter("body", answer.body()).setParameter("account", account.value())
                    .setParameter("staff", key.staff().value()).setParameter("key", key.key()).executeUpdate();
        });
    }

    @Override
    public int sweep(Instant before, int limit) {
        return transactions.write(entities -> {
            List<Instant> oldest = entities.createNamedQuery(AnswerEntity.TAKEN, Instant.class)
                    .setParameter("before", before).setMaxResults(limit).getResultList();
            return oldest.isEmpty() ? 0 : entities.createNamedQuery(AnswerEntity.REMOVE)
                    .setParameter("newest", oldest.get(oldest.size() - 1)).executeUpdate();
        });
    }
}
