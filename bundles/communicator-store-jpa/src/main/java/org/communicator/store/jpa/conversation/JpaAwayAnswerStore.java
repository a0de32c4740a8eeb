package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.store.AwayAnswerStore;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The automatic answers in a table; its key lets only one of two first answers be. */
@Component
public final class JpaAwayAnswerStore implements AwayAnswerStore {

    private static final String RENEW = "update away_answer set answered_at = ?1"
            + " where conversation_id = ?2 and answered_at <= ?3";
    private static final String KNOWN = "select conversation_id from away_answer where conversation_id = ?1";
    private static final String FIRST = "insert into away_answer (conversation_id, answered_at) values (?1, ?2)";

    private final JpaTransactions transactions;

    @Activate
    public JpaAwayAnswerStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean take(ConversationId conversation, Instant now, Instant since) {
        return transactions.write(entities -> {
            boolean renewed = entities.createNativeQuery(RENEW).setParameter(1, now)
                    .setParameter(2, conversation.value()).setParameter(3, since).executeUpdate() > 0;
            return renewed || !isKnown(entities, conversation) && isFirst(entities, conversation, now);
        });
    }

    private static boolean isKnown(EntityManager entities, ConversationId conversation) {
        return !entities.createNativeQuery(KNOWN).setParameter(1, conversation.value()).getResultList().isEmpty();
    }

    private static boolean isFirst(EntityManager entities, ConversationId conversation, Instant now) {
        return entities.createNativeQuery(FIRST).setParameter(1, conversation.value()).setParameter(2, now)
                .executeUpdate() > 0;
    }
}
